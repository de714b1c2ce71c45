/** Resources as CDP documents them, and any others. */
import fc from "fast-check";
import { readFileSync } from "node:fs";
import type { Attributes } from "../../../../cdp/attributes";
import { kinds, type Kind } from "../../../../cdp/kinds";

export const parsed = (text: string) => JSON.parse(text) as Attributes;

export const official = (name: string) =>
  parsed(readFileSync(`test/fixtures/official/${name}.json`, "utf8"));

const names = fc.oneof(
  fc.constantFrom(
    ...["price", "orderedAt", "status", "contact", "consumers", "orderItems"],
    ...["flightSegments", "id", "carrier", "departureDateTime", "ref", "sku"],
    ...["operatingFlightNumber", "__proto__", "constructor", "1", "0", ""],
  ),
  fc.string({ unit: "binary" }),
);

const values = fc.oneof(
  fc.double({ noNaN: true }),
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    ...[null, true, 12, "12", "PURCHASED", "2025-12-19T12:07:18.149Z"],
    ...["2025-12-19T12:07:18Z", "2025-12-19T12:07:18.000+00:00", "1234"],
  ),
);

const { tree } = fc.letrec<{ tree: unknown; object: Attributes }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    values,
    fc.array(tie("tree"), { maxLength: 4 }),
    tie("object"),
  ),
  object: fc
    .array(fc.tuple(names, tie("tree")), { maxLength: 6 })
    .map((members) => Object.fromEntries(members)),
}));

/** Any JSON object, often with documented names and with links, times and ids. */
export const anyResource: fc.Arbitrary<Attributes> = fc
  .array(fc.tuple(names, tree), { maxLength: 8 })
  .map((members) => Object.fromEntries(members));

export const anyKind = fc.constantFrom<Kind>(...(Object.keys(kinds) as Kind[]));

const segment = fc.record(
  {
    id: fc.constantFrom("1", "2"),
    departureDateTime: fc.constantFrom(
      ...["2025-08-15T16:00:00.000Z", "2025-08-15T16:00:00Z"],
    ),
  },
  { requiredKeys: [] },
);

/** So few attributes and values that two of them often mean the same. */
const fewResource: fc.Arbitrary<Attributes> = fc.record(
  {
    price: fc.constantFrom(12, "12"),
    orderedAt: fc.constantFrom(
      ...["2025-12-19T12:00:00Z", "2025-12-19T13:00:00.000+01:00"],
      "2025-12-19T12:00:00.001Z",
    ),
    ref: fc.string(),
    flightSegments: fc.oneof(
      fc.constant({ href: "a" }),
      fc.array(segment, { maxLength: 2 }),
    ),
  },
  { requiredKeys: [] },
);

export const anyTwo = fc.oneof(
  fc.tuple(anyResource, anyResource),
  fc.tuple(fewResource, fewResource),
);
