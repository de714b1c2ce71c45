import { deepEqual, ok } from "node:assert/strict";
import dns from "node:dns";
import { Socket } from "node:net";
import { suite, test, type TestContext } from "node:test";
import type { HistoryEntry } from "../../client/send/history/entry";
import { kinds, type Kind } from "../../cdp/kinds";
import { find } from "../../client/live/find";
import { retrieve } from "../../client/live/retrieve";
import type { HttpRequest } from "../../client/http/http-request";
import { sendRequest } from "../../client/http/send-request";
import { canary } from "../unit/canary";
import { hostileBaseUrls, hostileRefs } from "../unit/client/hostile";
import { live, prepared, production, world } from "./fakes";
import { manyWorld } from "./many-world";

const limits = { connectMs: 1000, totalMs: 1000, responseBytes: 1000 };
const { signal } = new AbortController();
const get = (request: HttpRequest) =>
  sendRequest(request, canary, limits, signal);

type Way = (baseUrl: string, ref: string) => Promise<unknown>;

/** Everything that sends or reads, for an environment and a reference. */
const ways: Readonly<Record<string, Way>> = {
  send: (...to) => flow(...to).send(),
  preview: (...to) => flow(...to).preview(),
  undo: (...to) => flow(...to).sending.undo(entry(...to)),
  "send again": (...to) => flow(...to).sending.sendAgain(entry(...to)),
  "compare with live": (...to) =>
    flow(...to).sending.previewAgain(entry(...to)),
  "send many": (...to) => many(...to).send(),
  ...Object.fromEntries(
    (Object.keys(kinds) as Kind[])
      .filter((kind) => kinds[kind].version === "v2.1")
      .flatMap((kind) => [
        [`send ${kind}`, (...to) => flow(...to, kind).send()],
        [
          `send ${kind} again`,
          (...to) => flow(...to, kind).sending.sendAgain(entry(...to, kind)),
        ],
        [
          `undo ${kind}`,
          (...to) => flow(...to, kind).sending.undo(entry(...to, kind)),
        ],
      ]) satisfies (readonly [string, Way])[],
  ),
  retrieve: (baseUrl, ref) => retrieve(get, baseUrl, "orderItem", ref),
  "find by guest": (baseUrl, value) =>
    find(get, baseUrl, { by: "guestRef", value }),
  "find items": (baseUrl, value) =>
    find(get, baseUrl, { by: "orderRef", value }),
  "find items by v2.1": (baseUrl, value) =>
    find(get, baseUrl, { by: "orderRef", value, version: "v2.1" }),
};

suite("nothing connects to anything, nor looks for it", () => {
  for (const [name, go] of Object.entries(ways)) {
    test(`${name}: at a hostile base URL`, async (t) => {
      const reached = watchNetwork(t);
      for (const baseUrl of hostileBaseUrls) {
        await go(baseUrl, "a-1");
        deepEqual(reached, [], baseUrl);
      }
    });

    test(`${name}: with a hostile reference`, async (t) => {
      const reached = watchNetwork(t);
      for (const ref of hostileRefs) {
        await go("http://127.0.0.1:9", ref);
        deepEqual(reached, [], ref);
      }
    });

    test(`${name}: but what is not hostile does`, async (t) => {
      const reached = watchNetwork(t);
      await go("https://127.0.0.1:9", "a-1");
      ok(reached.length > 0);
    });
  }

  test("there are enough of them", () => {
    ok(new Set(hostileBaseUrls).size >= 40);
    ok(new Set(hostileRefs).size >= 20);
  });
});

function flow(baseUrl: string, ref: string, kind: Kind = "order") {
  const active = { ...production, baseUrl };
  const { payload, sending } = world({
    prepare: (_uri, version) =>
      Promise.resolve({
        ...prepared,
        ...{ version, kind, targets: [{ kind, ref }] },
      }),
    prepareText: () =>
      Promise.resolve({ ...prepared, kind, version: 0, targets: [] }),
    environments: () => ({ active, environments: [active], errors: [] }),
    sendRequest: get,
  });
  return {
    sending,
    send: () => sending.send(payload),
    preview: () => sending.preview(payload),
  };
}

function many(baseUrl: string, ref: string) {
  const active = { ...production, baseUrl };
  return manyWorld(
    { "a.cdp-order.json": `// @order ${ref}\n{"price": 1}` },
    undefined,
    {
      environments: () => ({ active, environments: [active], errors: [] }),
      sendRequest: get,
    },
  );
}

/** As a file of the history may have been changed by somebody else. */
function entry(
  baseUrl: string,
  ref: string,
  kind: Kind = "order",
): HistoryEntry {
  return {
    ...{ id: "1", at: "", kind, ref, cause: "send", sent: '{"price":1}' },
    environment: { ...production, baseUrl },
    before: live("a-1"),
    end: { status: "accepted" },
  };
}

/** Every host that is looked up and every connection that is begun; none of them gets anywhere. */
function watchNetwork(t: TestContext): readonly unknown[] {
  const reached: unknown[] = [];
  t.mock.method(dns, "lookup", (host: string) => {
    reached.push(host);
  });
  t.mock.method(
    Socket.prototype,
    "connect",
    function (this: Socket, to: unknown) {
      reached.push(to);
      return this.destroy();
    },
  );
  return reached;
}
