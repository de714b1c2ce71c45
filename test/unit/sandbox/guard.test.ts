import { deepEqual, notEqual, rejects } from "node:assert/strict";
import { suite, test } from "node:test";
import { networkInterfaces } from "node:os";
import { guard } from "../../../sandbox/guard";
import { startSandbox } from "../../../sandbox/sandbox";
import { basic, call, refs, withSandbox } from "./call";

const credentials = { clientKey: "key", apiToken: "to:ken" };
const authorization = basic("key", "to:ken");
const here = "127.0.0.1";
const host = "127.0.0.1:4711";

type Row = readonly [
  name: string,
  remoteAddress: string | undefined,
  headers: Readonly<Record<string, string>>,
  status: number | undefined,
];

const rows: readonly Row[] = [
  ["this machine", here, { host, authorization }, undefined],
  ["by name", here, { host: "LocalHost:4711", authorization }, undefined],
  ["by IPv6", "::1", { host: "[::1]:4711", authorization }, undefined],
  ["IPv4 in IPv6", "::ffff:127.0.0.1", { host, authorization }, undefined],
  [
    "scheme in lower case",
    here,
    { host, authorization: authorization.replace("Basic", "basic") },
    undefined,
  ],
  ["another machine", "192.0.2.1", { host, authorization }, 403],
  ["a mapped other one", "::ffff:192.0.2.1", { host, authorization }, 403],
  ["no address", undefined, { host, authorization }, 403],
  ["no Host", here, { authorization }, 421],
  ["a rebound name", here, { host: "evil.example:4711", authorization }, 421],
  ["a look-alike", here, { host: "127.0.0.1.nip.io:4711", authorization }, 421],
  ["another port", here, { host: "127.0.0.1:4712", authorization }, 421],
  ["no port", here, { host: "localhost", authorization }, 421],
  [
    "a page",
    here,
    { host, authorization, origin: "https://evil.example" },
    403,
  ],
  ["a sandboxed page", here, { host, authorization, origin: "null" }, 403],
  [
    "a page of its own",
    here,
    { host, authorization, origin: "http://127.0.0.1:4711" },
    403,
  ],
  ["no credentials", here, { host }, 401],
  ["an empty header", here, { host, authorization: "Basic " }, 401],
  ["another key", here, { host, authorization: basic("k", "to:ken") }, 401],
  ["another token", here, { host, authorization: basic("key", "to") }, 401],
  ["more than that", here, { host, authorization: `${authorization} x` }, 401],
];

suite("lets in", () => {
  for (const [name, remoteAddress, headers, status] of rows) {
    test(`${name}: ${status ?? "yes"}`, () => {
      const refusal = guard({ remoteAddress, headers }, 4711, credentials);
      deepEqual(refusal?.status, status);
    });
  }
});

const path = `/v2/orders/${refs.order}`;

test("a page gets neither data nor permission", async () => {
  await withSandbox(async (sandbox) => {
    const preflight = await call(sandbox, {
      method: "OPTIONS",
      path,
      headers: { Origin: "https://evil.example" },
    });
    const rebound = await call(sandbox, {
      path,
      headers: { Host: "evil.example" },
    });
    deepEqual([preflight.status, rebound.status], [403, 421]);
    deepEqual(
      Object.keys(preflight.headers).filter((name) =>
        name.startsWith("access-control"),
      ),
      [],
    );
  });
});

test("keeps nothing of the body of whom it does not let in", async () => {
  await withSandbox(async (sandbox) => {
    await call(sandbox, {
      path,
      body: "{}",
      headers: { Authorization: undefined },
    });
    deepEqual(sandbox.received, [
      { method: "POST", path, status: 401, body: "" },
    ]);
  });
});

test("the machine's other addresses do not respond", async (context) => {
  const addresses = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === "IPv4");
  if (addresses.length === 0) {
    context.skip("this machine has loopback only");
    return;
  }
  await withSandbox(async (sandbox) => {
    for (const { address } of addresses) {
      const baseUrl = sandbox.baseUrl.replace("127.0.0.1", address);
      await rejects(call({ ...sandbox, baseUrl }, { path }), {
        code: "ECONNREFUSED",
      });
    }
  });
});

test("each sandbox has its own credentials, and a port that is taken is refused", async () => {
  await withSandbox(async (one) => {
    const other = await startSandbox();
    await other.close();
    notEqual(one.clientKey, other.clientKey);
    notEqual(one.apiToken, other.apiToken);
    await rejects(startSandbox({ port: Number(new URL(one.baseUrl).port) }), {
      code: "EADDRINUSE",
    });
  });
});
