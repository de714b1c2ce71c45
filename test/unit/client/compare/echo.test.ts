import { deepEqual } from "node:assert/strict";
import fc from "fast-check";
import { test } from "node:test";
import {
  echoDifferences,
  notRestorable,
} from "../../../../client/compare/echo";
import type { Attributes } from "../../../../cdp/attributes";
import type { Kind } from "../../../../cdp/kinds";
import { anyKind, anyResource, official } from "./resources";

const echoes: readonly {
  readonly what: string;
  readonly kind?: Kind;
  readonly sent: Attributes;
  readonly response: Attributes;
  readonly notStored?: readonly string[];
  readonly storedOtherwise?: readonly string[];
}[] = [
  {
    what: "the documented order",
    sent: official("order.request"),
    response: official("order.response"),
  },
  {
    what: "the documented item, whose response lacks the operating flight numbers",
    kind: "orderItem",
    sent: official("order-item.request"),
    response: official("order-item.response"),
  },
  {
    what: "attributes that are missing or other",
    kind: "orderItem",
    sent: {
      price: 100.0,
      name: "a",
      vendor: "b",
      flightSegments: [{ id: "1", carrier: "AA", fareClass: "Y" }, { id: "2" }],
    },
    response: {
      ref: "x",
      price: 100.5,
      name: "a",
      flightSegments: [{ id: "1", carrier: "BB" }],
    },
    notStored: ["vendor", "flightSegments[0].fareClass", "flightSegments[1]"],
    storedOtherwise: ["price", "flightSegments[0].carrier"],
  },
  {
    what: "segments in another order",
    kind: "orderItem",
    sent: { flightSegments: [{ id: "1" }, { id: "2" }] },
    response: { ref: "x", flightSegments: [{ id: "2" }, { id: "1" }] },
    storedOtherwise: ["flightSegments"],
  },
  {
    what: "names that are not documented",
    sent: {
      "[x](command:y)": 1,
      foo: 1,
      price: 1,
      contact: { a: 1, b: 2 },
      bar: 1,
    },
    response: { ref: "x", contact: {}, bar: 2 },
    notStored: ["price", "contact", "2 attributes that are not documented"],
    storedOtherwise: ["1 attribute that is not documented"],
  },
  {
    what: "people and items, which a response shows as links or pages",
    sent: { orderItems: [{ price: 1 }], consumers: [{ a: 1 }] },
    response: {
      ref: "x",
      orderItems: { items: [] },
      consumers: { href: "y" },
    },
  },
  {
    what: "a response that is no echo",
    sent: { price: 1 },
    response: { status: 200, message: "ok" },
  },
];

for (const { what, kind = "order", sent, response, ...finds } of echoes)
  test(`echo: ${what}`, () => {
    deepEqual(echoDifferences(kind, sent, response), {
      notStored: [],
      storedOtherwise: [],
      ...finds,
    });
  });

test("any response to anything says documented paths and our words only", () => {
  const harmless =
    /^(?:[a-zA-Z]+(?:\[\d*\])?(?:\.[a-zA-Z]+(?:\[\d*\])?)*|[a-zA-Z\d]+|\d+ attributes? that (?:is|are) not documented|\d+ pairs? with (?:another name|other names))$/;
  fc.assert(
    fc.property(anyKind, anyResource, anyResource, (kind, sent, response) => {
      const { notStored, storedOtherwise } = echoDifferences(kind, sent, {
        ref: "x",
        ...response,
      });
      const said = [
        ...notStored,
        ...storedOtherwise,
        ...notRestorable(kind, response, sent),
      ];
      deepEqual(
        said.filter((words) => !harmless.test(words)),
        [],
      );
    }),
    { numRuns: 1000 },
  );
});

const undone: readonly {
  readonly what: string;
  readonly kind: Kind;
  readonly before: Attributes;
  readonly sent?: Attributes;
  readonly lost: readonly string[];
}[] = [
  {
    what: "a flight",
    kind: "orderItem",
    before: official("order-item.response"),
    sent: official("order-item.request"),
    lost: ["flightSegments[].operatingFlightNumber"],
  },
  {
    what: "a flight whose numbers were shown after all",
    kind: "orderItem",
    before: { flightSegments: [{ id: "1", operatingFlightNumber: "1" }] },
    lost: [],
  },
  {
    what: "an item without segments",
    kind: "orderItem",
    before: { type: "HOTEL", flightSegments: [] },
    lost: [],
  },
  {
    what: "an order whose links were sent over",
    kind: "order",
    before: official("order.response"),
    sent: { ...official("order.request"), orderItems: [] },
    lost: ["orderItems"],
  },
  {
    what: "an order with flights",
    kind: "order",
    before: { orderItems: [{ flightSegments: [{}, {}] }] },
    lost: ["orderItems[].flightSegments[].operatingFlightNumber"],
  },
];

for (const { what, kind, before, sent, lost } of undone)
  test(`an undo cannot restore: ${what}`, () => {
    deepEqual(notRestorable(kind, before, sent), lost);
  });
