/** The language server as a worker of a browser, which VS Code's web extension host starts. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from "vscode-languageserver/browser";
import { check } from "./check/check";
import { loadFeatures } from "./load-features";
import { startServer } from "./server";

startServer(
  createConnection(
    new BrowserMessageReader(self),
    new BrowserMessageWriter(self),
  ),
  { check, loadFeatures, nextTurn: turns() },
);

/** By messages of its own: timers of a browser take milliseconds. */
function turns(): (callback: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return (callback) => {
    waiting.push(callback);
    port2.postMessage(undefined);
  };
}
