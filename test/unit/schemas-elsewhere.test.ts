/** The schemas as another tool would use them, one that knows nothing of our keywords. */
import Ajv from "ajv";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import itemSchema from "../../schemas/order-item.schema.json";
import orderSchema from "../../schemas/order.schema.json";
import { subschemas } from "./subschemas";

const order = official("order.request.json") as object;
const item = official("order-item.request.json") as object;

const bodies: readonly {
  readonly name: string;
  readonly schema: { readonly $id: string };
  readonly body: unknown;
  readonly failures?: readonly string[];
}[] = [
  { name: "the documented order", schema: orderSchema, body: order },
  { name: "the documented item", schema: itemSchema, body: item },
  {
    name: "the documented response for an item",
    schema: itemSchema,
    body: official("order-item.response.json"),
  },
  {
    name: "the documented response for an order",
    schema: orderSchema,
    body: official("order.response.json"),
    failures: ["/consumers type", "/orderItems type"],
  },
  {
    name: "money that goes back",
    schema: itemSchema,
    body: { ...item, price: -45, originalPrice: -50.4 },
  },
  {
    name: "an order's own statuses",
    schema: orderSchema,
    body: { ...order, status: "PARTIALY_REFUNDED" },
  },
  {
    name: "a price in quotes",
    schema: orderSchema,
    body: { ...order, price: "12" },
    failures: ["/price type"],
  },
  {
    name: "an item inside an order",
    schema: orderSchema,
    body: { ...order, orderItems: [item, { ...item, status: "CANCELED" }] },
    failures: ["/orderItems/1/status enum"],
  },
  {
    name: "a way to pay that the list does not have",
    schema: orderSchema,
    body: { ...order, paymentType: "Shells", cardType: "Library" },
  },
];

for (const { name, schema, body, failures: expected = [] } of bodies) {
  test(name, () => {
    assert.deepEqual(failures(schema.$id, body), expected);
  });
}

test("each attribute has a description and examples that it accepts", () => {
  const ajv = plainAjv();
  const wanting = [orderSchema, itemSchema].flatMap((schema) =>
    subschemas(schema)
      .filter(([at]) => /\/properties\/\w+$/.test(at))
      .filter(([at, { description, examples = [] }]) => {
        const valid = examples.every((example) =>
          ajv.validate(`${schema.$id}#${at}`, example),
        );
        return !description?.endsWith(".") || examples.length === 0 || !valid;
      })
      .map(([at]) => at),
  );
  assert.deepEqual(wanting, []);
});

function plainAjv() {
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    formats: { "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/ },
  });
  return ajv.addSchema([itemSchema, orderSchema]);
}

function failures(id: string, value: unknown): readonly string[] {
  const ajv = plainAjv();
  ajv.validate(id, value);
  return (ajv.errors ?? []).map((e) => `${e.instancePath} ${e.keyword}`);
}

function official(name: string): unknown {
  return JSON.parse(readFileSync(`test/fixtures/official/${name}`, "utf8"));
}
