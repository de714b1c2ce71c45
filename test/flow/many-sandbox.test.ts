import { deepEqual } from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import type { HistoryEntry } from "../../client/send/history/entry";
import { openHistory } from "../../client/send/history/history";
import { sendRequest } from "../../client/http/send-request";
import { journeys } from "../../sandbox/data/journeys";
import { call, withSandbox } from "../unit/sandbox/call";
import { trial } from "./fakes";
import { ends, manyWorld } from "./many-world";

/** In turn an update of each of the guest's orders, each with a price of its own. */
const updates = Array.from({ length: 500 }, (_, n) => {
  const { ref, attributes } = orderOf(n);
  const body = JSON.stringify({ ...attributes, price: 1000 + n });
  return { ref, body, text: `// @order ${ref}\n${body} // ${n}` };
});

function orderOf(n: number) {
  const all = journeys();
  const journey = all[n % all.length];
  if (!journey) throw new Error("The sandbox has no orders.");
  return journey.order;
}

const endOf = ({ cause, end, before }: HistoryEntry) =>
  end.status === "inProgress" || before === undefined
    ? "not whole"
    : `${cause} ${end.httpStatus ?? "no status"}`;

test("500 files over the wire: each arrives once, the last one of an order counts", async () => {
  const folder = await mkdtemp(join(tmpdir(), "cdp-many-"));
  const arrived = new Map<string, number>();
  const putOff = new Set<string>();
  const held = new Map<string, unknown>();
  await withSandbox(
    async (sandbox) => {
      const { baseUrl, clientKey, apiToken } = sandbox;
      const active = { ...trial, baseUrl };
      const history = openHistory(folder, { keepBodies: () => true });
      const { send } = manyWorld(
        Object.fromEntries(updates.map(({ text }, n) => [`${n}`, text])),
        undefined,
        {
          environments: () => ({ active, environments: [active], errors: [] }),
          findCredentials: () =>
            Promise.resolve({
              ok: true,
              credentials: { clientKey, apiToken },
            }),
          sendRequest: (request, credentials, _destination, signal) =>
            sendRequest(
              request,
              credentials,
              { connectMs: 5000, totalMs: 20_000, responseBytes: 100_000 },
              signal ?? new AbortController().signal,
            ),
          history,
          now: () => performance.now(),
          wait: (ms) => wait(ms),
        },
      );
      deepEqual(
        ends(await send()),
        updates.map(() => "accepted"),
      );
      for (const { ref } of updates.slice(-27)) {
        const { body } = await call(sandbox, { path: `/v2/orders/${ref}` });
        held.set(ref, (body as { readonly price: unknown }).price);
      }
      const entries = await history.list();
      deepEqual(
        entries.map(endOf).toSorted(),
        updates.slice(300).map((_, n) => (n < 199 ? "many 200" : "many 429")),
      );
    },
    {
      intercept({ method, body }) {
        if (method !== "POST") return undefined;
        const text = body?.toString() ?? "";
        if (text.includes(`"price":1450`) && !putOff.has(text)) {
          putOff.add(text);
          return { status: 429, headers: { "Retry-After": "0" } };
        }
        arrived.set(text, (arrived.get(text) ?? 0) + 1);
        return undefined;
      },
    },
  );
  await rm(folder, { recursive: true });
  deepEqual(
    updates.map(({ body }) => arrived.get(body)),
    updates.map(() => 1),
  );
  deepEqual([putOff.size, arrived.size], [1, 500]);
  deepEqual(
    [...held],
    updates.slice(-27).map(({ ref }, n) => [ref, 1000 + 473 + n]),
  );
});
