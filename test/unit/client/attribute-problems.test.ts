import { deepEqual, equal } from "node:assert/strict";
import fc from "fast-check";
import { test } from "node:test";
import { attributesNamed } from "../../../client/send/attribute-problems";
import { asCode } from "../../../client/send/compare/labels";
import { anyText } from "../any-text";

type Named = readonly (readonly [path: string, message?: string])[];

const one = (path: string, message: string): Named => [[path, message]];

const bodies: readonly (readonly [body: unknown, named: Named])[] = [
  [
    {
      status: 400,
      code: 400,
      message: "price must be a number",
      developerMessage: "type is missing",
      moreInfo: "https://x.example/status",
    },
    [
      ["price", "price must be a number"],
      ["type", "type is missing"],
    ],
  ],
  [
    { errors: ["flightSegments[0].carrier: invalid"] },
    one("flightSegments[0].carrier", "flightSegments[0].carrier: invalid"),
  ],
  [
    { errors: [{ field: "price", message: "must be a number" }] },
    one("price", "must be a number"),
  ],
  [
    { fieldErrors: [{ field: "orderItem.name", defaultMessage: "too long" }] },
    one("name", "too long"),
  ],
  [
    { errors: { price: ["must be a number", "is required"], code: ["x"] } },
    one("price", "must be a number"),
  ],
  [
    { errors: [{ source: { pointer: "/flightSegments/1/id" } }] },
    [["flightSegments[1].id"]],
  ],
  [
    { details: [{ path: ["flightSegments", 0, "origin"], message: "bad" }] },
    one("flightSegments[0].origin", "bad"),
  ],
  [
    { violations: [{ propertyPath: "flightSegments[2].bogus" }] },
    [["flightSegments[2]"]],
  ],
  [
    { error: { message: 'Unknown value for "status", and currencyCode' } },
    [
      ["status", 'Unknown value for "status", and currencyCode'],
      ["currencyCode", 'Unknown value for "status", and currencyCode'],
    ],
  ],
  [
    ["The price is too high.", "orderedAt?"],
    [
      ["price", "The price is too high."],
      ["orderedAt", "orderedAt?"],
    ],
  ],
  [
    {
      message:
        'Cannot read a value of type `java.lang.Double`: (through Order["price"])',
    },
    one(
      "price",
      'Cannot read a value of type `java.lang.Double`: (through Order["price"])',
    ),
  ],
  [
    { message: "a\u001b[31mb\u202e\r\n\tprice: \u0000no" },
    one("price", "a [31mb price: no"),
  ],
  [
    { message: `price: ${"x".repeat(500)}` },
    one("price", `price: ${"x".repeat(192)}…`),
  ],
  [{ message: "price: a", errors: ["price: b"] }, one("price", "price: a")],
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
    deepEqual(told(JSON.stringify(body)), named);
  });

for (const body of silent)
  test(`${JSON.stringify(body).slice(0, 80)} names none`, () => {
    deepEqual(told(typeof body === "string" ? body : JSON.stringify(body)), []);
  });

test("plain text, and JSON that was cut", () => {
  deepEqual(
    [
      told("price must be a number"),
      told('{"message": "price must be a number", "errors": ["type: n'),
      told(`{"message": "price: no", "x": "${"x".repeat(8_000_000)}"}`),
    ],
    [
      one("price", "price must be a number"),
      [
        ["price", "price must be a number"],
        ["type", "type: n"],
      ],
      one("price", "price: no"),
    ],
  );
});

test("an order has other attributes than an item", () => {
  const body = '{"errors": ["pointOfSale: no", "productId: no"]}';
  deepEqual(
    [
      attributesNamed("order", body).map(({ path }) => path),
      attributesNamed("orderItem", body).map(({ path }) => path),
    ],
    [[["pointOfSale"]], [["productId"]]],
  );
});

test("at most 50", () => {
  const errors = Array.from(
    { length: 1000 },
    (_, at) => `flightSegments[${at}].id: no`,
  );
  equal(told(JSON.stringify({ errors })).length, 50);
});

test("any body: no exception, each attribute once, messages on one line", () => {
  fc.assert(
    fc.property(anyText, (body) => {
      const named = told(body);
      equal(new Set(named.map(([path]) => path)).size, named.length);
      for (const [, message] of named)
        equal(message?.replace(/[\p{Cc}\p{Cf}]/gu, ""), message);
    }),
    { numRuns: 5000 },
  );
});

function told(body: string): Named {
  return attributesNamed("orderItem", body).map(({ path, message }) =>
    message === undefined ? [asCode(path)] : [asCode(path), message],
  );
}
