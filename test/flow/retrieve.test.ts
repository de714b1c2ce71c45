import { deepEqual, equal } from "node:assert/strict";
import { suite, test } from "node:test";
import {
  retrieve,
  type Get,
  type RetrieveError,
} from "../../client/live/retrieve";
import { sendRequest } from "../../client/http/send-request";
import { call, refs, withSandbox } from "../unit/sandbox/call";
import { responding, writing, type Behavior } from "./fault-server";
import { withServer } from "./requests";

const getting =
  (credentials: Parameters<typeof sendRequest>[1]): Get =>
  (request) =>
    sendRequest(
      request,
      credentials,
      { connectMs: 5000, totalMs: 400, responseBytes: 10_000 },
      new AbortController().signal,
    );

const canary = { clientKey: "key", apiToken: "token" };

test("an order and an item are read as the sandbox holds them", async () => {
  await withSandbox(async (sandbox) => {
    const { baseUrl } = sandbox;
    for (const [kind, ref, path] of [
      ["order", refs.order, `/v2/orders/${refs.order}`],
      ["orderItem", refs.item, `/v2/orderItems/${refs.item}`],
    ] as const) {
      const { body } = await call(sandbox, { path });
      const { modifiedAt } = body as { modifiedAt: string };
      const text = JSON.stringify(body);
      deepEqual(await retrieve(getting(sandbox), baseUrl, kind, ref), {
        ok: true,
        live: { kind, ref, text, attributes: body, modifiedAt },
      });
    }
    equal(sandbox.received.length, 4);
  });
});

const reasons: readonly (readonly [
  title: string,
  behave: Behavior,
  reason: RetrieveError,
])[] = [
  ...[101, 301, 307, 400, 401, 404, 429, 500, 503].map(
    (status) =>
      [
        `a response ${status}`,
        responding(status, '{"ref":"a-1"}'),
        { code: "status", status },
      ] as const,
  ),
  [
    "a response of another object",
    responding(200, '{"ref":"b"}'),
    { code: "unreadable" },
  ],
  ["a response without a body", responding(204), { code: "unreadable" }],
  ["silence", () => undefined, { code: "timeout" }],
  ["an end", (socket) => socket.end(), { code: "cut" }],
  ["what is not HTTP", writing("SSH-2.0-OpenSSH_9.6\r\n"), { code: "notHttp" }],
];

suite("why nothing was retrieved is told", () => {
  for (const [title, behave, reason] of reasons)
    test(title, async () => {
      await withServer(behave, async ({ baseUrl }) => {
        deepEqual(await retrieve(getting(canary), baseUrl, "order", "a-1"), {
          ok: false,
          reason,
        });
      });
    });

  test("no URL can be made", async () => {
    await withServer(responding(200, "{}"), async ({ baseUrl, received }) => {
      const get = getting(canary);
      for (const [url, ref] of [
        [baseUrl, ".."],
        [`${baseUrl}/..`, "a-1"],
      ] as const)
        deepEqual(await retrieve(get, url, "order", ref), {
          ok: false,
          reason: { code: "badRequest" },
        });
      deepEqual(received, []);
    });
  });

  test("nobody listens", async () => {
    let gone = "";
    await withServer(responding(200), ({ baseUrl }) => {
      gone = baseUrl;
      return Promise.resolve();
    });
    deepEqual(await retrieve(getting(canary), gone, "order", "a-1"), {
      ok: false,
      reason: { code: "unreachable" },
    });
  });
});
