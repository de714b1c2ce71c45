#!/usr/bin/env node
/** The check as a command: `cdp-order check`. */
import { buffer } from "node:stream/consumers";
import { run, type Output } from "./run";

const outputTo = (stream: NodeJS.WriteStream): Output => ({
  write: (text) =>
    new Promise((resolve, reject) => {
      // The stream tells of a failure twice; unheard, the second would end the process.
      stream.on("error", reject);
      stream.write(text, (error) => {
        if (error) reject(error);
        else resolve();
      });
    }),
});

void run(process.argv.slice(2), {
  // Node opens it when somebody looks at it, which takes longer than a check.
  stdin: () => buffer(process.stdin),
  stdout: outputTo(process.stdout),
  stderr: {
    // There is no place left to tell of this one.
    write: (text) =>
      outputTo(process.stderr)
        .write(text)
        .catch(() => undefined),
  },
}).then((code) => {
  process.exitCode = code;
});
