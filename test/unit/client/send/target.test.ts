import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { targetFor, targetLineFor } from "../../../../client/send/target";
import type { Target } from "../../../../client/language-client/protocol";

const order = (ref: string, environment?: string): Target => ({
  kind: "order",
  ref,
  ...(environment !== undefined && { environment }),
});

const table: readonly {
  readonly targets: readonly Target[];
  readonly found: ReturnType<typeof targetFor>;
}[] = [
  { targets: [], found: { ok: false, reason: "none" } },
  { targets: [{ kind: "order" }], found: { ok: false, reason: "none" } },
  { targets: [order("a")], found: { ok: true, ref: "a" } },
  { targets: [order("a", "US")], found: { ok: false, reason: "none" } },
  {
    targets: [order("a"), order("b", "EU")],
    found: { ok: true, ref: "b" },
  },
  {
    targets: [order("a"), order("b", "US")],
    found: { ok: true, ref: "a" },
  },
  { targets: [order("b", "eu")], found: { ok: true, ref: "b" } },
  { targets: [order("a"), order("a")], found: { ok: true, ref: "a" } },
  {
    targets: [order("a"), order("b")],
    found: { ok: false, reason: "ambiguous" },
  },
  {
    targets: [order("a", "EU"), order("b", "eu")],
    found: { ok: false, reason: "ambiguous" },
  },
  {
    targets: [{ kind: "orderItem", ref: "a" }],
    found: { ok: false, reason: "none" },
  },
];

for (const { targets, found } of table)
  test(`targets for EU: ${JSON.stringify(targets)}`, () => {
    deepEqual(targetFor(targets, "order", "EU"), found);
  });

test("the line that is written is one that the file has room for", () => {
  const line = (targets: readonly Target[], isOneOfSeveral: boolean) =>
    targetLineFor(targets, "orderItem", "EU", isOneOfSeveral)?.("a-1");
  const pin: Target = { kind: "orderItem" };
  const pinEU: Target = { kind: "orderItem", environment: "EU" };
  const pineu: Target = { kind: "orderItem", environment: "eu" };
  const general = "// @orderItem a-1";
  const own = "// @orderItem a-1 on EU";
  deepEqual(
    [
      [line([], false), line([], true)],
      [line([pin], false), line([pin], true)],
      [line([pinEU], false), line([pinEU], true)],
      [line([pineu], false), line([pineu], true)],
      [line([pin, pinEU], false), line([pin, pinEU], true)],
      [line([order("b", "US")], false), line([order("b", "US")], true)],
    ],
    [
      [general, own],
      [own, own],
      [general, undefined],
      [general, undefined],
      [undefined, undefined],
      [general, own],
    ],
  );
});
