import { deepEqual, equal } from "node:assert/strict";
import fc from "fast-check";
import { test } from "node:test";
import {
  compare,
  isUnchanged,
  type Comparison,
} from "../../../../client/compare/compare";
import { afterUpdate } from "../../../../client/compare/after-update";
import { normalizedText } from "../../../../client/compare/normalized-text";
import type { Attributes } from "../../../../cdp/attributes";
import type { Kind } from "../../../../cdp/kinds";
import { examples } from "../../any-text";
import { readPayload } from "../../../../server/document/payload";
import { anyKind, anyResource, anyTwo, official, parsed } from "./resources";

const cases: readonly {
  readonly what: string;
  readonly kind?: Kind;
  readonly live: Attributes;
  readonly body: Attributes;
  readonly finds?: Partial<Comparison>;
}[] = [
  {
    what: "the documented order and its response",
    live: official("order.response"),
    body: official("order.request"),
  },
  {
    what: "the documented item and its response",
    kind: "orderItem",
    live: official("order-item.response"),
    body: official("order-item.request"),
    finds: {
      lost: [
        { path: ["vendor"], live: "unknown" },
        { path: ["language"], live: "EN" },
        { path: ["name"], live: "Flight DUB-LAS" },
        { path: ["description"], live: "Flight DUB-LAS" },
        { path: ["channel"], live: "WEB" },
      ],
      notVerifiable: [
        {
          path: ["flightSegments", 0, "operatingFlightNumber"],
          body: "1459",
        },
        {
          path: ["flightSegments", 1, "operatingFlightNumber"],
          body: "1460",
        },
      ],
    },
  },
  {
    what: "what differs, is added and may be lost",
    live: { price: 12, status: "PURCHASED", cardType: "Visa", x: null },
    body: { channel: "WEB", status: "CANCELLED", price: 15, y: [] },
    finds: {
      changed: [
        { path: ["status"], live: "PURCHASED", body: "CANCELLED" },
        { path: ["price"], live: 12, body: 15 },
      ],
      added: [
        { path: ["channel"], body: "WEB" },
        { path: ["y"], body: [] },
      ],
      lost: [
        { path: ["cardType"], live: "Visa" },
        { path: ["x"], live: null },
      ],
    },
  },
  {
    what: "a number in quotes",
    live: { price: 12 },
    body: { price: "12" },
    finds: { changed: [{ path: ["price"], live: 12, body: "12" }] },
  },
  {
    what: "white space and letter case",
    live: { status: "PURCHASED", pointOfSale: "a" },
    body: { status: "purchased", pointOfSale: "a " },
    finds: {
      changed: [
        { path: ["status"], live: "PURCHASED", body: "purchased" },
        { path: ["pointOfSale"], live: "a", body: "a " },
      ],
    },
  },
  {
    what: "another kind of value",
    live: { contact: [] },
    body: { contact: {} },
    finds: { changed: [{ path: ["contact"], live: [], body: {} }] },
  },
  {
    what: "inside of people, by position",
    live: {
      contact: { firstName: "Aoife", lastName: "Byrne" },
      consumers: [{ a: 1 }, { b: 2 }],
    },
    body: { contact: { firstName: "Ann" }, consumers: [{ a: 2 }] },
    finds: {
      changed: [
        { path: ["contact", "firstName"], live: "Aoife", body: "Ann" },
        { path: ["consumers", 0, "a"], live: 1, body: 2 },
      ],
      lost: [
        { path: ["contact", "lastName"], live: "Byrne" },
        { path: ["consumers", 1], live: { b: 2 } },
      ],
    },
  },
  {
    what: "attributes of responses, on both sides",
    live: { ref: "a", createdAt: "b", contacts: {}, price: 1 },
    body: { ref: "c", modifiedAt: "d", href: "e", price: 1 },
  },
  {
    what: "attributes of responses within a list of items",
    live: { orderItems: [{ ref: "a", sku: "b", price: 1 }] },
    body: { orderItems: [{ price: 2 }] },
    finds: {
      changed: [{ path: ["orderItems", 0, "price"], live: 1, body: 2 }],
    },
  },
  {
    what: "links, where the body has links or nothing",
    live: { orderItems: { href: "a" }, consumers: { items: [] } },
    body: { orderItems: { href: "b" } },
  },
  {
    what: "links, where the body has lists",
    live: { orderItems: { href: "a" } },
    body: { orderItems: [{ price: 1 }], consumers: [] },
    finds: {
      notVerifiable: [{ path: ["orderItems"], body: [{ price: 1 }] }],
      added: [{ path: ["consumers"], body: [] }],
    },
  },
  {
    what: "names that JavaScript has for itself",
    live: parsed('{"__proto__":{"a":1},"toString":1}'),
    body: parsed('{"__proto__":{"a":2},"constructor":1}'),
    finds: {
      changed: [{ path: ["__proto__", "a"], live: 1, body: 2 }],
      added: [{ path: ["constructor"], body: 1 }],
      lost: [{ path: ["toString"], live: 1 }],
    },
  },
];

for (const { what, kind = "order", live, body, finds } of cases)
  test(what, () => {
    const comparison = compare(kind, live, body);
    deepEqual(comparison, { ...nothing, ...finds });
    equal(isUnchanged(comparison), finds === undefined);
  });

const nothing: Comparison = {
  changed: [],
  added: [],
  lost: [],
  notVerifiable: [],
  twoDays: [],
  immutable: [],
};

const segments = (...ids: unknown[]) => ({
  flightSegments: ids.map((id) => ({ id, carrier: `X${String(id)}` })),
});

const journeys: readonly {
  readonly what: string;
  readonly live: Attributes;
  readonly body: Attributes;
  readonly finds: Partial<Comparison>;
}[] = [
  {
    what: "a new first segment and one that is gone",
    live: segments("1", "2", "3"),
    body: segments("0", "1", "3"),
    finds: {
      added: [
        { path: ["flightSegments", 0], body: { id: "0", carrier: "X0" } },
      ],
      lost: [{ path: ["flightSegments", 1], live: { id: "2", carrier: "X2" } }],
    },
  },
  {
    what: "another order, said once",
    live: segments("1", "2", "3"),
    body: segments("3", "2", "1"),
    finds: {
      changed: [
        {
          path: ["flightSegments"],
          live: segments("1", "2", "3").flightSegments,
          body: segments("3", "2", "1").flightSegments,
        },
      ],
    },
  },
  {
    what: "a change in a segment that has moved, by its place in the body",
    live: { flightSegments: [{ id: "1", carrier: "A" }] },
    body: { flightSegments: [{ id: "2" }, { id: "1", carrier: "B" }] },
    finds: {
      changed: [
        { path: ["flightSegments", 1, "carrier"], live: "A", body: "B" },
      ],
      added: [{ path: ["flightSegments", 0], body: { id: "2" } }],
    },
  },
  {
    what: "by position where an id stands twice",
    live: segments("1", "1"),
    body: segments("1", "2"),
    finds: {
      changed: [
        { path: ["flightSegments", 1, "id"], live: "1", body: "2" },
        { path: ["flightSegments", 1, "carrier"], live: "X1", body: "X2" },
      ],
    },
  },
  {
    what: "by position where an id is missing",
    live: { flightSegments: [{ carrier: "A" }, { id: "1" }] },
    body: { flightSegments: [{ id: "1" }, { id: "1" }] },
    finds: {
      added: [{ path: ["flightSegments", 0, "id"], body: "1" }],
      lost: [{ path: ["flightSegments", 0, "carrier"], live: "A" }],
    },
  },
];

for (const { what, live, body, finds } of journeys)
  test(`segments: ${what}`, () => {
    deepEqual(compare("orderItem", live, body), { ...nothing, ...finds });
  });

for (const text of examples)
  test("an example in another order and spelling is unchanged", () => {
    const { body, kind } = readPayload(text);
    deepEqual(
      compare(kind, parsed(body), parsed(otherSpelling(body))),
      nothing,
    );
  });

function otherSpelling(body: string): string {
  return JSON.stringify(reversed(JSON.parse(body)))
    .replace(/:(-?\d+)([,}])/g, ":$1.00$2")
    .replace(/("orderedAt":"[^"]+)Z"/g, '$1+00:00"')
    .replaceAll(".000", "");
}

/** All members of all objects in reverse; elements stay. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).reverse();
  return Object.fromEntries(
    members.map(([name, one]) => [name, reversed(one)]),
  );
}

test("any resource compared with itself is unchanged", () => {
  fc.assert(
    fc.property(anyKind, anyResource, (kind, resource) => {
      deepEqual(compare(kind, resource, structuredClone(resource)), nothing);
    }),
    { numRuns: 1000 },
  );
});

test("any two resources: unchanged if and only if their normalised texts are the same", () => {
  fc.assert(
    fc.property(anyKind, anyTwo, (kind, [live, body]) => {
      equal(
        isUnchanged(compare(kind, live, body)),
        normalizedText(kind, live) ===
          normalizedText(kind, afterUpdate(kind, live, body)),
      );
    }),
    { numRuns: 5000 },
  );
});
