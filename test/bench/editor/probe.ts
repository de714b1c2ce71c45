import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** The extension that measures within the extension host of a window. */
export const probeExtension = join(__dirname, "probe");

export interface Probe {
  /** For the server of the window. */
  readonly env: Readonly<Record<string, string>>;
  /** Waits for the window's extension host, and for its answer: milliseconds. */
  readonly run: (
    task: "readFiles" | "findFiles" | "checkAll",
  ) => Promise<number>;
  readonly close: () => void;
}

export async function listenForProbe(): Promise<Probe> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const connected = once(server, "connection").then(([socket]) => {
    const probe = socket as Socket;
    return {
      probe,
      answers: createInterface({ input: probe })[Symbol.asyncIterator](),
    };
  });
  return {
    env: { CDP_BENCH_PORT: String(port) },
    async run(task) {
      const { probe, answers } = await connected;
      probe.write(`${task}\n`);
      const { value } = (await answers.next()) as { readonly value: string };
      const milliseconds = Number(value);
      if (Number.isNaN(milliseconds)) throw new Error(value);
      return milliseconds;
    },
    close: () => server.close(),
  };
}
