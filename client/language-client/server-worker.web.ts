import { Uri, workspace } from "vscode";
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  Disposable,
  LanguageClient,
  type DataCallback,
  type Message,
} from "vscode-languageclient/browser";
import type { CreateClient } from "./language-server";

/** The language server as a worker of the web extension host, which cannot end by itself. */
export function serverWorker(script: Uri): CreateClient {
  return (id, name, options) => {
    let worker: Worker | undefined;
    const end = () => {
      worker?.terminate();
    };
    const start = async () => {
      end(); // where the client starts it again after a crash
      worker = await startWorker(script, name);
      return {
        reader: new WorkerReader(worker),
        writer: new WorkerWriter(worker),
      };
    };
    return new (class extends LanguageClient {
      override async stop(timeout?: number): Promise<void> {
        try {
          await super.stop(timeout);
        } finally {
          end();
        }
      }
    })(id, name, start, options);
  };
}

/** From the text of its script: VS Code starts no worker by the address of a file on a remote machine. */
async function startWorker(script: Uri, name: string): Promise<Worker> {
  const code = await workspace.fs.readFile(script);
  const url = URL.createObjectURL(
    new Blob([new Uint8Array(code)], { type: "text/javascript" }),
  );
  const worker = new Worker(url, { name });
  const revoke = () => {
    URL.revokeObjectURL(url);
  };
  // Not before: VS Code's own script, which runs first in the worker, loads it.
  worker.addEventListener("message", revoke, { once: true });
  worker.addEventListener("error", revoke, { once: true });
  return worker;
}

/** An error that nobody caught ends the connection, as it would end a process: the client starts another worker. */
class WorkerReader extends AbstractMessageReader {
  readonly #worker: Worker;

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
    worker.addEventListener("error", () => {
      this.fireClose();
    });
  }

  listen(callback: DataCallback): Disposable {
    this.#worker.onmessage = ({ data }) => {
      callback(data as Message);
    };
    return Disposable.create(() => {
      this.#worker.onmessage = null;
    });
  }
}

class WorkerWriter extends AbstractMessageWriter {
  readonly #worker: Worker;

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
  }

  /** As JSON, as in a pipe: the values of settings are proxies, which cannot be cloned. */
  write(message: Message): Promise<void> {
    this.#worker.postMessage(JSON.parse(JSON.stringify(message)));
    return Promise.resolve();
  }

  end(): void {
    // There is nothing to wait for.
  }
}
