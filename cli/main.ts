#!/usr/bin/env node
/** The check as a command: `cdp-order check`. */
import { buffer } from "node:stream/consumers";
import { run } from "./run";

// Whoever reads the output may stop early, as `head` does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

void run(process.argv.slice(2), {
  // Node opens it when somebody looks at it, which takes longer than a check.
  stdin: () => buffer(process.stdin),
  stdout: process.stdout,
  stderr: { write: (text) => process.stderr.write(text) },
}).then((code) => {
  process.exitCode = code;
});
