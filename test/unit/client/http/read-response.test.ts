import { deepEqual, ok } from "node:assert/strict";
import { EventEmitter } from "node:events";
import type { IncomingMessage } from "node:http";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { readResponse } from "../../../../client/http/read-response";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

test("a response of many tiny chunks takes little more memory than its bytes", async () => {
  const response = new EventEmitter();
  const message = { headers: {}, statusCode: 200, complete: true };
  const { result } = readResponse(
    Object.assign(response, message) as unknown as IncomingMessage,
    8 << 20,
  );
  const held = () => {
    collectGarbage();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = held();
  const bytes = Buffer.from("é".repeat(500));
  for (let count = 0; count < 500; count++)
    for (let at = 0; at < bytes.length; at++)
      response.emit("data", bytes.subarray(at, at + 1));
  const grown = held() - before;
  ok(grown < 4_000_000, `${grown} bytes for 500,000`);
  response.emit("end");
  deepEqual(await result, {
    status: 200,
    text: "é".repeat(250_000),
    flaw: "notJson",
    bytes: 500_000,
  });
});
