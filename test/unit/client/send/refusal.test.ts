import { deepEqual, equal } from "node:assert/strict";
import fc from "fast-check";
import { test } from "node:test";
import { attributesNamed } from "../../../../client/send/refusal/attributes-named";
import { formatPath } from "../../../../client/compare/paths";
import { anyText } from "../../any-text";

const bodies: readonly (readonly [body: unknown, named: readonly string[]])[] =
  [
    [
      {
        status: 400,
        code: 400,
        message: "price must be a number",
        developerMessage: "type is missing",
        moreInfo: "https://x.example/status",
      },
      ["price", "type"],
    ],
    [
      { errors: ["flightSegments[0].carrier: invalid"] },
      ["flightSegments[0].carrier"],
    ],
    [{ errors: [{ field: "price", message: "must be a number" }] }, ["price"]],
    [
      {
        fieldErrors: [{ field: "orderItem.name", defaultMessage: "too long" }],
      },
      ["name"],
    ],
    [
      { errors: { price: ["must be a number", "is required"], code: ["x"] } },
      ["price"],
    ],
    [
      { errors: [{ source: { pointer: "/flightSegments/1/id" } }] },
      ["flightSegments[1].id"],
    ],
    [
      { details: [{ path: ["flightSegments", 0, "origin"], message: "bad" }] },
      ["flightSegments[0].origin"],
    ],
    [
      { violations: [{ propertyPath: "flightSegments[2].bogus" }] },
      ["flightSegments[2]"],
    ],
    [
      { error: { message: 'Unknown value for "status", and currencyCode' } },
      ["status", "currencyCode"],
    ],
    [
      ["The price is too high.", "orderedAt?"],
      ["price", "orderedAt"],
    ],
    [
      {
        message:
          'Cannot read a value of type `java.lang.Double`: (through Order["price"])',
      },
      ["price"],
    ],
    [{ message: "a\u001b[31mb\u202e\r\n\tprice: \u0000no" }, ["price"]],
    [{ message: `price: ${"x".repeat(500)}` }, ["price"]],
    [{ message: "price: a", errors: ["price: b"] }, ["price"]],
  ];

const silent: readonly unknown[] = [
  ...["", " ", "null", "12", "true", "[]", "{}", '"', "{", "[{", "not found"],
  { status: 400, name: "x", type: "about:blank", price: 12 },
  { status: "400", error: "Bad Request", path: "/v2/orderItems/type" },
  { message: "Unsupported content type" },
  { message: "The content type is not supported" },
  { message: "HTTP status is 400" },
  { message: "Order not found, order is gone; ref and href: unknown" },
  { message: "prices, PRICE, price2, my_price and -price" },
  { message: "status: 400" },
  { message: "carrier must be known" },
  { message: { text: "price must be a number" } },
  { errors: { price: { deep: 1 } } },
  { errors: [{ path: [{ toString: 1 }], field: [] }] },
  { errors: [{ field: "constructor" }, { field: "__proto__.price" }] },
  '<html><p>price must be a number</p><meta name="status">',
  `{"message": ${"[".repeat(30_000)}"price: no"`,
  `${" ".repeat(70_000)}price must be a number`,
];

for (const [body, named] of bodies)
  test(`${JSON.stringify(body)} names attributes`, () => {
    deepEqual(complaintsOf(JSON.stringify(body)), named);
  });

for (const body of silent)
  test(`${JSON.stringify(body).slice(0, 80)} names none`, () => {
    deepEqual(
      complaintsOf(typeof body === "string" ? body : JSON.stringify(body)),
      [],
    );
  });

test("plain text, and JSON that was cut", () => {
  deepEqual(
    [
      complaintsOf("price must be a number"),
      complaintsOf('{"message": "price must be a number", "errors": ["type: n'),
      complaintsOf(`{"message": "price: no", "x": "${"x".repeat(8_000_000)}"}`),
    ],
    [["price"], ["price", "type"], ["price"]],
  );
});

test("an order has other attributes than an item", () => {
  const body = '{"errors": ["pointOfSale: no", "productId: no"]}';
  deepEqual(
    [attributesNamed("order", body), attributesNamed("orderItem", body)],
    [[["pointOfSale"]], [["productId"]]],
  );
});

test("at most 50", () => {
  const errors = Array.from(
    { length: 1000 },
    (_, at) => `flightSegments[${at}].id: no`,
  );
  equal(complaintsOf(JSON.stringify({ errors })).length, 50);
});

test("any body: no exception, each attribute once", () => {
  fc.assert(
    fc.property(anyText, (body) => {
      const named = complaintsOf(body);
      equal(new Set(named).size, named.length);
    }),
    { numRuns: 5000 },
  );
});

function complaintsOf(body: string): readonly string[] {
  return attributesNamed("orderItem", body).map(formatPath);
}
