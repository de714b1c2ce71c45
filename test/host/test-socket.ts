import { createServer, type Server } from "node:net";
import { createInterface } from "node:readline";

/** A report of ext-host-runner.cjs, one JSON value a line. */
type Report =
  | { readonly type: "start" }
  | { readonly type: "print"; readonly text: string }
  | { readonly type: "end"; readonly code: number };

export interface TestListener {
  started(): void;
  ended(code: number): void;
  /** The connection closed, in any case the last report. */
  gone(): void;
}

/** Prints what the tests print. */
export function listenForTests(path: string, listener: TestListener): Server {
  const server = createServer((socket) => {
    const lines = createInterface(socket);
    lines.on("line", (line) => {
      const report = JSON.parse(line) as Report;
      switch (report.type) {
        case "start":
          listener.started();
          break;
        case "print":
          process.stdout.write(report.text);
          break;
        case "end":
          listener.ended(report.code);
          break;
      }
    });
    lines.on("close", () => {
      listener.gone();
    });
  });
  return server.listen(path);
}
