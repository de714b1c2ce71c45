import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { proposedName } from "../../../../client/payloads/proposed-name";

const file = (name: string) => ({
  name,
  isAssociated: false,
  isWritable: true,
  wasAsked: false,
});

const names: readonly (readonly [name: string, proposed: string])[] = [
  ["refund.json", "refund.cdp-order.json"],
  ["refund.JSONC", "refund.cdp-order.json"],
  ["refund.txt", "refund.cdp-order.json"],
  ["refund", "refund.cdp-order.json"],
  ["refund.cdp-order", "refund.cdp-order.json"],
  ["refund.cdp-order.txt", "refund.cdp-order.json"],
  ["refunds.2026", "refunds.2026.cdp-order.json"],
  ["refunds.2026.json", "refunds.2026.cdp-order.json"],
  ["my cdp-order.json", "my cdp-order.cdp-order.json"],
  [".json", ".json.cdp-order.json"],
];

for (const [name, proposed] of names)
  test(`${name} is proposed as ${proposed}`, () => {
    equal(proposedName(file(name)), proposed);
  });

test("a name that has the suffix is left alone, in any case", () => {
  deepEqual(
    ["a.cdp-order.json", "A.CDP-ORDER.JSON", ".cdp-order.json"].map((name) =>
      proposedName(file(name)),
    ),
    [undefined, undefined, undefined],
  );
});

test("nothing is asked twice, of what cannot be renamed, or against files.associations", () => {
  const other = file("refund.json");
  deepEqual(
    [
      { ...other, wasAsked: true },
      { ...other, isWritable: false },
      { ...other, isAssociated: true },
    ].map(proposedName),
    [undefined, undefined, undefined],
  );
});
