import { deepEqual, match } from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { suite, test } from "node:test";
import { call, refs, withSandbox } from "./call";

const usage = "Usage: node dist/sandbox.js [--port <0-65535>]\n";

suite("wrong usage ends with 2 and says why", () => {
  const range = "The port must be a number from 0 to 65535.\n";
  const rows: readonly (readonly [readonly string[], RegExp])[] = [
    [["--port", "http"], new RegExp(`^${range}`)],
    [["--port", "65536"], new RegExp(`^${range}`)],
    [["--port=-1"], new RegExp(`^${range}`)],
    [["--port"], /--port/],
    [["--host", "0.0.0.0"], /--host/],
    [["4711"], /4711/],
  ];
  for (const [args, reason] of rows) {
    test(args.join(" "), async () => {
      const { code, out, error } = await ended(start(args));
      deepEqual({ code, out }, { code: 2, out: "" });
      match(error, reason);
      deepEqual(error.endsWith(usage), true);
    });
  }
});

test("a port that is taken ends it with 1", async () => {
  await withSandbox(async ({ baseUrl }) => {
    const args = ["--port", new URL(baseUrl).port];
    const { code, out, error } = await ended(start(args));
    deepEqual({ code, out }, { code: 1, out: "" });
    match(error, /^The sandbox did not start: .*EADDRINUSE/);
  });
});

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  test(`runs with the credentials that it prints until ${signal}`, async () => {
    const child = start([]);
    const lines = createInterface({ input: child.stdout });
    const printed: string[] = [];
    for await (const line of lines) {
      printed.push(line);
      if (printed.length === 4) break;
    }
    const [baseUrl = "", clientKey = "", apiToken = ""] = printed.map((line) =>
      line.replace(/^[^:]+: +/, ""),
    );
    match(baseUrl, /^http:\/\/127\.0\.0\.1:\d+$/);
    const path = `/v2/orders/${refs.order}`;
    const response = await call({ baseUrl, clientKey, apiToken }, { path });
    deepEqual(response.status, 200);
    child.kill(signal);
    deepEqual(await once(child, "exit"), [0, null]);
  });
}

function start(args: readonly string[]) {
  return spawn(
    process.execPath,
    ["--import", "tsx", "sandbox/main.ts", ...args],
    { stdio: ["ignore", "pipe", "pipe"], timeout: 30_000 },
  );
}

async function ended(child: ReturnType<typeof start>) {
  const [out, error, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close") as Promise<[number | null]>,
  ]);
  return { code, out, error };
}
