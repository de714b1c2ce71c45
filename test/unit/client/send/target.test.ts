import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import {
  emptyLineFor,
  refLineFor,
  targetFor,
  targetLineFor,
  type TargetLines,
} from "../../../../client/send/target";
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

const line = (lines: TargetLines, isOneOfSeveral: boolean) => [
  targetLineFor(lines, "orderItem", "EU", isOneOfSeveral)?.("a-1"),
  emptyLineFor(lines, "EU")?.range.start.line,
];
const general = "// @orderItem a-1";
const own = "// @orderItem a-1 on EU";

test("the line that is written is one that the file has room for", () => {
  const both = (targets: readonly Target[]) =>
    [false, true].map((several) =>
      line({ targets, replaceableTargetLines: [] }, several),
    );
  deepEqual(
    [
      [],
      [order("b")],
      [order("b", "EU")],
      [order("b", "eu")],
      [order("b"), order("c", "EU")],
      [order("b", "US")],
    ].map(both),
    [
      [
        [general, undefined],
        [own, undefined],
      ],
      [
        [own, undefined],
        [own, undefined],
      ],
      [
        [general, undefined],
        [undefined, undefined],
      ],
      [
        [general, undefined],
        [undefined, undefined],
      ],
      [
        [undefined, undefined],
        [undefined, undefined],
      ],
      [
        [general, undefined],
        [own, undefined],
      ],
    ],
  );
});

test("a line without a ref is replaced, that of the environment before the general one", () => {
  const empty = (number: number, environment?: string) => ({
    range: {
      start: { line: number, character: 0 },
      end: { line: number, character: 9 },
    },
    ...(environment !== undefined && { environment }),
  });
  const pin = (environment?: string): Target => ({
    kind: "orderItem",
    ...(environment !== undefined && { environment }),
  });
  const both = (lines: TargetLines) =>
    [false, true].map((several) => line(lines, several));
  deepEqual(
    [
      { targets: [pin()], replaceableTargetLines: [empty(0)] },
      { targets: [pin("eu")], replaceableTargetLines: [empty(1, "eu")] },
      {
        targets: [pin(), pin("EU")],
        replaceableTargetLines: [empty(0), empty(1, "EU")],
      },
      { targets: [pin("US")], replaceableTargetLines: [empty(0, "US")] },
      // One that cannot be read is no target.
      { targets: [], replaceableTargetLines: [empty(3)] },
    ].map(both),
    [
      [
        [general, 0],
        [own, 0],
      ],
      [
        [own, 1],
        [own, 1],
      ],
      [
        [own, 1],
        [own, 1],
      ],
      [
        [general, undefined],
        [own, undefined],
      ],
      [
        [general, 3],
        [own, 3],
      ],
    ],
  );
});

test("a line that gives the reference can be replaced where it is the only one", () => {
  const empty = (number: number, environment?: string) => ({
    range: {
      start: { line: number, character: 0 },
      end: { line: number, character: 9 },
    },
    ...(environment !== undefined && { environment }),
  });
  const giving = (number: number, environment?: string) => ({
    ...empty(number, environment),
    ref: `a-${number}`,
  });
  deepEqual(
    [
      [],
      [empty(3, "EU")],
      [giving(0)],
      [giving(0), giving(1, "eu")],
      [giving(0), giving(1, "US")],
      [giving(0), giving(1)],
      [giving(0), empty(3, "EU")],
    ].map(
      (replaceableTargetLines) =>
        refLineFor({ replaceableTargetLines }, "EU")?.ref,
    ),
    [undefined, undefined, "a-0", "a-1", "a-0", undefined, "a-0"],
  );
});
