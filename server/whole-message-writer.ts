import {
  AbstractMessageWriter,
  type Message,
  type MessageWriter,
} from "vscode-jsonrpc";
import type { Writable } from "node:stream";

/**
 * Writes a message in one piece. The library's own writer waits until the
 * header is gone before it begins the body: two system calls, and two
 * wake-ups of the client, for every response.
 */
export class WholeMessageWriter
  extends AbstractMessageWriter
  implements MessageWriter
{
  readonly #stream: Writable;

  constructor(stream: Writable) {
    super();
    this.#stream = stream;
    stream.on("error", (error) => {
      this.fireError(error);
    });
    stream.on("close", () => {
      this.fireClose();
    });
  }

  write(message: Message): Promise<void> {
    const body = JSON.stringify(message);
    const header = `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
    this.#stream.write(header + body);
    return Promise.resolve();
  }

  end(): void {
    this.#stream.end();
  }
}
