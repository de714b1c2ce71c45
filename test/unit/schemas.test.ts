import assert from "node:assert/strict";
import { test } from "node:test";
import itemSchema from "../../schemas/order-item.schema.json";
import orderSchema from "../../schemas/order.schema.json";
import * as domain from "./domain";
import { subschemas, type Schema } from "./subschemas";

const both: readonly (readonly [string, Schema])[] = [
  ["order", orderSchema],
  ["item", itemSchema],
];
const segmentSchema = itemSchema.properties.flightSegments.items;

test("every documented attribute stands in the schema, in order", () => {
  assert.deepEqual(shapes(orderSchema), domain.orderAttributes);
  assert.deepEqual(shapes(itemSchema), domain.itemAttributes);
  assert.deepEqual(shapes(segmentSchema), domain.segmentAttributes);
});

test("what an update needs", () => {
  assert.deepEqual(
    everywhere((schema) => schema["required"]),
    {
      order: [
        "pointOfSale",
        "currencyCode",
        "price",
        "orderedAt",
        "referenceId",
      ],
      item: [
        "type",
        "productId",
        "price",
        "currencyCode",
        "referenceId",
        "status",
      ],
      "item.flightSegments/items": ["id"],
    },
  );
});

test("the documented values", () => {
  assert.deepEqual(
    everywhere((schema) => schema.enum),
    {
      "order.channel": domain.channels,
      "order.status": domain.orderStatuses,
      "item.type": [
        ...domain.itemTypes,
        ...Object.keys(domain.deprecatedItemTypes),
      ],
      "item.status": domain.itemStatuses,
      "item.channel": domain.channels,
    },
  );
  assert.deepEqual(
    everywhere((schema) => schema["x-deprecated"]),
    { "item.type": domain.deprecatedItemTypes },
  );
});

test("the limits", () => {
  const code = (letters: string, count: number) => `^[${letters}]{${count}}$`;
  assert.deepEqual(
    everywhere((schema) => schema["pattern"] ?? schema["maxLength"]),
    {
      "order.currencyCode": code("A-Z", 3),
      "item.currencyCode": code("A-Z", 3),
      "item.originalCurrencyCode": code("A-Z", 3),
      "item.flightSegments/items.origin": code("A-Z", 3),
      "item.flightSegments/items.destination": code("A-Z", 3),
      "item.flightSegments/items.carrier": code("0-9A-Z", 2),
      "item.flightSegments/items.operatingCarrier": code("0-9A-Z", 2),
      "item.name": 128,
      "item.language": code("A-Z", 2),
    },
  );
});

test("what is less than an error", () => {
  assert.deepEqual(
    everywhere((schema) => schema["x-severity"]),
    {
      order: { required: "warning", additionalProperties: "warning" },
      "order.channel": { enum: "warning" },
      "order.status": { enum: "warning" },
      "order.consumers": { type: "warning" },
      "order.orderItems": { "*": "warning" },
      "order.href": { readOnly: "warning" },
      "order.ref": { readOnly: "warning" },
      "order.createdAt": { readOnly: "warning" },
      "order.modifiedAt": { readOnly: "warning" },
      "order.contacts": { readOnly: "warning" },
      item: { additionalProperties: "warning" },
      "item.type": { "x-deprecated": "warning" },
      "item.flightSegments/items": { additionalProperties: "warning" },
      "item.flightSegments/items.origin": { pattern: "hint" },
      "item.flightSegments/items.destination": { pattern: "hint" },
      "item.flightSegments/items.carrier": { pattern: "hint" },
      "item.flightSegments/items.operatingCarrier": { pattern: "hint" },
      "item.channel": { enum: "warning" },
      "item.language": { pattern: "warning" },
      "item.href": { readOnly: "warning" },
      "item.ref": { readOnly: "warning" },
      "item.order": { readOnly: "warning" },
      "item.createdAt": { readOnly: "warning" },
      "item.modifiedAt": { readOnly: "warning" },
      "item.consumerTypeCode": { readOnly: "warning" },
      "item.sku": { readOnly: "warning" },
    },
  );
});

test("what no response shows", () => {
  assert.deepEqual(
    everywhere((schema) => schema["writeOnly"]),
    { "item.flightSegments/items.operatingFlightNumber": true },
  );
});

test("unknown attributes are noticed, except in people", () => {
  assert.deepEqual(
    everywhere((schema) => schema["additionalProperties"]),
    { order: false, item: false, "item.flightSegments/items": false },
  );
});

test("each value has a text of its own", () => {
  const undescribed = everywhere((schema) => {
    const { enumDescriptions = [], exampleDescriptions } = schema;
    const descriptions = exampleDescriptions ?? enumDescriptions;
    const values = exampleDescriptions ? schema.examples : schema.enum;
    const texts = new Set(
      descriptions.filter((text) => /^[A-Z].*\.$/.test(text)),
    );
    return texts.size === (values ?? []).length ? undefined : descriptions;
  });
  assert.deepEqual(undescribed, {});
});

test("a deprecated value's text names the one to write", () => {
  const { enum: values, enumDescriptions } = itemSchema.properties.type;
  for (const [old, now] of Object.entries(domain.deprecatedItemTypes)) {
    const text = enumDescriptions[values.indexOf(old)];
    assert.equal(text, `Deprecated. Use ${now}.`);
  }
});

test("channel is the same for an order and an item", () => {
  assert.deepEqual(
    orderSchema.properties.channel,
    itemSchema.properties.channel,
  );
});

test("nothing that cannot be explained to a user", () => {
  const used = new Set(
    [orderSchema, itemSchema].flatMap((schema) =>
      subschemas(schema).flatMap(([, subschema]) => Object.keys(subschema)),
    ),
  );
  const unexplainable = ["oneOf", "anyOf", "allOf", "not", "if", "then"];
  assert.deepEqual(
    unexplainable.filter((keyword) => used.has(keyword)),
    [],
  );
});

/** Place → what stands there, for the places where `read` finds something. */
function everywhere<T>(read: (schema: Schema) => T | undefined) {
  const found = both.flatMap(([kind, schema]) =>
    subschemas(schema).map(
      ([at, subschema]) =>
        [kind + at.replaceAll("/properties/", "."), read(subschema)] as const,
    ),
  );
  return Object.fromEntries(found.filter(([, value]) => value !== undefined));
}

function shapes({ properties = {} }: Schema) {
  return Object.entries(properties).map(([name, { type, format, readOnly }]) =>
    readOnly ? [name, type ?? "response"] : [name, format ?? type],
  );
}
