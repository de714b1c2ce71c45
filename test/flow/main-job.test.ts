import { deepEqual, equal } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { suite, test } from "node:test";
import type { Credentials } from "../../client/http/credentials";
import type { SendPorts } from "../../client/send/dialogs";
import { sendRequest } from "../../client/http/send-request";
import { hostileRefs } from "../unit/client/hostile";
import { call, refs, withSandbox } from "../unit/sandbox/call";
import { prepared, trial, world } from "./fakes";
import { responding } from "./fault-server";
import { withServer } from "./requests";
import { serverPrepares } from "./server-prepares";
import "../all-schemas";

suite("a documented payload is checked, sent and held by the sandbox", () => {
  for (const [kind, file, ref] of [
    ["order", "order.request.json", refs.order],
    ["orderItem", "order-item.request.json", refs.item],
  ] as const)
    test(file, async () => {
      const written = readFileSync(`test/fixtures/official/${file}`, "utf8");
      const text = `// @${kind} ${ref} on Try\r\n/* é */ ${written}// end`;
      const path = `/v2/${kind}s/${ref}`;
      await withSandbox(async (sandbox) => {
        const { send, payload, calls } = world({
          prepare: (uri) => Promise.resolve(serverPrepares(uri, text)),
          ...sendingTo(sandbox.baseUrl, sandbox),
        });
        const outcome = await send(payload);
        deepEqual(
          [
            outcome.status,
            sandbox.received,
            calls.filter((call) => call === "confirm"),
          ],
          [
            "accepted",
            [
              { method: "GET", path, status: 200, body: "" },
              { method: "POST", path, status: 200, body: written.trim() },
            ],
            ["confirm"],
          ],
        );
        const held = (await call(sandbox, { path })).body as object;
        // Its segments are checked on the wire: the response leaves parts of them out.
        const sent = { ...(JSON.parse(written) as object), flightSegments: [] };
        deepEqual({ ...held, ...sent }, { ...held, flightSegments: [] });
      });
    });
});

suite("a payload for v2.1 is checked, sent and held by the sandbox", () => {
  const order = {
    referenceId: "342-ABD",
    orderedAt: "2025-12-19T12:07:18.149Z",
    price: 12,
    currencyCode: "EUR",
    status: "REFUNDED",
  };
  const item = {
    type: "Flight Item",
    name: "Flight DUB-LAS",
    price: 90,
    currencyCode: "EUR",
    status: "REBOOKED",
  };
  for (const [target, method, path, body] of [
    ["order", "PATCH", `orders/${refs.order}`, order],
    ["orderItem", "PUT", `orderItems/${refs.item}`, item],
    [
      "orderExtension",
      "PUT",
      `orders/${refs.order}/extensions/ext`,
      { loyaltyTier: "silver" },
    ],
    [
      "orderItemExtension",
      "PUT",
      `orderItems/${refs.item}/extensions/ext`,
      { seatRow: 3, seatLetter: "D" },
    ],
  ] as const)
    test(target, async () => {
      const written = JSON.stringify(body);
      const text = `// @api v2.1\n// @${target} ${refs.order} on Try\n${written}`;
      await withSandbox(async (sandbox) => {
        const { send, payload } = world({
          prepare: (uri) => Promise.resolve(serverPrepares(uri, text)),
          ...sendingTo(sandbox.baseUrl, sandbox),
        });
        const outcome = await send(payload);
        const url = `/v2.1/${path}`;
        deepEqual(
          [outcome.status, sandbox.received],
          [
            "accepted",
            [
              { method: "GET", path: url, status: 200, body: "" },
              { method, path: url, status: 200, body: written },
            ],
          ],
        );
        const held = (await call(sandbox, { path: url })).body as object;
        deepEqual({ ...held, ...body }, held);
      });
    });
});

suite("an update by v2.1 is taken back in the sandbox", () => {
  const path = `/v2.1/orders/${refs.order}`;
  const order = {
    referenceId: "342-ABD",
    orderedAt: "2025-12-19T12:07:18.149Z",
    price: 7,
    currencyCode: "EUR",
  };
  for (const [target, url, body, isWhole] of [
    ["order", path, { ...order, status: "REFUNDED" }, true],
    ["orderExtension", `${path}/extensions/ext`, { own: 1 }, true],
    [
      "orderItemExtension",
      `/v2.1/orderItems/${refs.familyItem}/extensions/ext`,
      { own: 1 },
      false,
    ],
  ] as const)
    test(url, async () => {
      const ref = url.split("/")[3] ?? "";
      const text = `// @api v2.1\n// @${target} ${ref}\n${JSON.stringify(body)}`;
      await withSandbox(async (sandbox) => {
        const before = await call(sandbox, { path: url });
        const { sending, payload } = world({
          prepare: (uri) => Promise.resolve(serverPrepares(uri, text)),
          prepareText: (uri, one) => Promise.resolve(serverPrepares(uri, one)),
          ...sendingTo(sandbox.baseUrl, sandbox),
        });
        const { entry } = await sending.send(payload);
        if (!entry) throw new Error("It is not in the history.");
        const { outcome } = await sending.undo(entry);
        const after = await call(sandbox, { path: url });
        const values = ({ body }: typeof after) => ({
          ...(body as object),
          modifiedAt: "",
        });
        if (isWhole) {
          equal(outcome.status, "accepted");
          deepEqual(values(after), values(before));
        } else {
          equal(before.status, 404);
          deepEqual(outcome, {
            status: "notSent",
            reason: { code: "nothingBefore" },
          });
        }
      });
    });
});

test("wrong credentials end it before anything is sent", async () => {
  await withSandbox(async (sandbox) => {
    const path = `/v2/orders/${refs.order}`;
    const before = (await call(sandbox, { path })).body;
    const { send, payload } = world({
      prepare: () =>
        Promise.resolve({
          ...prepared,
          targets: [{ kind: "order", ref: refs.order }],
        }),
      ...sendingTo(sandbox.baseUrl, { clientKey: "canary", apiToken: "no" }),
    });
    const outcome = await send(payload);
    deepEqual(
      outcome.status === "notSent" && outcome.reason.code,
      "credentialsRejected",
    );
    deepEqual(
      sandbox.received.filter(({ method }) => method === "POST"),
      [],
    );
    deepEqual((await call(sandbox, { path })).body, before);
  });
});

test("what is hostile reaches nobody, even where somebody listens", async () => {
  await withServer(responding(200), async ({ baseUrl, received }) => {
    const { port } = new URL(baseUrl);
    for (const [wrongUrl, wrongRef] of [
      `${baseUrl}/..`,
      `${baseUrl}/%2e%2e/x`,
      `${baseUrl}/a/../b`,
      `${baseUrl}?x=1`,
      `${baseUrl}#x`,
      `${baseUrl}\\x`,
      `${baseUrl}/\tx`,
      `${baseUrl}\n`,
      `http://me@127.0.0.1:${port}`,
      `http://me:secret@127.0.0.1:${port}`,
      `http://127.1:${port}`,
      `http://2130706433:${port}`,
      `http://0x7f000001:${port}`,
      `http://0.0.0.0:${port}`,
      `http://[::ffff:127.0.0.1]:${port}`,
    ]
      .map((url): readonly [string, string] => [url, "a-1"])
      .concat(hostileRefs.map((ref) => [baseUrl, ref] as const))) {
      const { send, payload } = world(to(wrongUrl, wrongRef));
      equal((await send(payload)).status, "notSent", `${wrongUrl} ${wrongRef}`);
    }
    deepEqual(received, []);
    const { send, payload } = world(to(baseUrl, "a-1"));
    equal((await send(payload)).status, "accepted");
    deepEqual(
      received.map((request: string) => request.slice(0, 5)),
      ["GET /", "POST "],
    );
  });
});

function to(baseUrl: string, ref: string): Partial<SendPorts> {
  const targets = [{ kind: "order", ref }] as const;
  return {
    prepare: () => Promise.resolve({ ...prepared, targets }),
    ...sendingTo(baseUrl, { clientKey: "key", apiToken: "token" }),
  };
}

/** The real transport, to one environment. */
function sendingTo(
  baseUrl: string,
  { clientKey, apiToken }: Credentials,
): Partial<SendPorts> {
  const active = { ...trial, baseUrl };
  return {
    environments: () => ({ active, environments: [active], errors: [] }),
    findCredentials: () =>
      Promise.resolve({ ok: true, credentials: { clientKey, apiToken } }),
    sendRequest: (request, credentials) =>
      sendRequest(
        request,
        credentials,
        { connectMs: 5000, totalMs: 5000, responseBytes: 100_000 },
        new AbortController().signal,
      ),
  };
}
