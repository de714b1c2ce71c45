/** What is checked in payloads for v2.1, by the table of its reference; and what nobody documents, so that nothing is said. */
import "../../all-schemas";
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { check } from "../../../server/check/check";
import { readPayload } from "../../../server/document/payload";
import { documented } from "../../../cdp/attributes";
import { kindsOf, type Kind } from "../../../cdp/kinds";

const now = Date.UTC(2026, 0, 31, 12);

function problems(text: string): readonly string[] {
  return check(readPayload(text), undefined, { now }).map(
    ({ severity, code, offset, length }) =>
      `${severity} ${code} «${text.slice(offset, offset + length)}»`,
  );
}

const needed = {
  order: {
    referenceId: "342-ABD",
    orderedAt: "2025-12-19T12:07:18.149Z",
    price: 12,
    currencyCode: "EUR",
  },
  orderItem: {
    type: "Flight Item",
    name: "DUB-LAS",
    price: 12,
    currencyCode: "EUR",
    status: "as sold",
  },
};
const payload = (resource: string, body: object) =>
  `// @api v2.1\n// @${resource}\n${JSON.stringify(body)}`;
const order = (more: object) =>
  problems(payload("order", { ...needed.order, ...more }));
const item = (more: object) =>
  problems(payload("orderItem", { ...needed.orderItem, ...more }));
const extension = (body: object) =>
  problems(payload("orderItemExtension", body));

const writable = (kind: Kind) =>
  Object.entries(documented[kind].properties ?? {})
    .filter(([, { readOnly }]) => !readOnly)
    .map(([name]) => name)
    .sort();

test("the attributes of each body", () => {
  const common = ["channel", "currencyCode", "orderedAt", "price"];
  assert.deepEqual(
    Object.fromEntries(kindsOf("v2.1").map((kind) => [kind, writable(kind)])),
    {
      "v2.1/order": [
        ...common,
        "cardType",
        "paymentType",
        "pointOfSale",
        "referenceId",
        "status",
      ].sort(),
      "v2.1/orderItem": [
        ...common,
        "description",
        "language",
        "name",
        "originalCurrencyCode",
        "originalPrice",
        "productId",
        "quantity",
        "referenceId",
        "status",
        "type",
        "vendor",
      ].sort(),
      "v2.1/orderExtension": [],
      "v2.1/orderItemExtension": [],
    },
  );
});

test("a version counts before the payload only, and the first one that is readable", () => {
  const versionOf = (text: string) => readPayload(text).apiVersion;
  const body = '{"price": 1}';
  for (const text of [
    `// @api v2.1\n${body}`,
    `// @order\r\n//@api  v2.1\r\n${body}`,
    `\uFEFF// @api v3\n// @api v2.1\n// @api v2\n${body}`,
    "// @api v2.1",
  ])
    assert.equal(versionOf(text), "v2.1", text);
  for (const text of [
    `${body}\n// @api v2.1`,
    '{\n// @api v2.1\n"price": 1}',
    `/* @api v2.1 */\n${body}`,
    `// @api v2\n// @api v2.1\n${body}`,
    '{"name": "// @api v2.1"}',
  ])
    assert.equal(versionOf(text), "v2", text);
});

suite("an order, in part", () => {
  test("needs four attributes, and no more", () => {
    assert.deepEqual(order({}), []);
    for (const name of Object.keys(needed.order))
      assert.deepEqual(
        order({ [name]: undefined }).map((one) => one.split(" «")[0]),
        ["error attribute/missing"],
      );
  });

  test("has two statuses that v2 does not have; another one is a warning", () => {
    for (const status of ["BROWSED", "SEARCHED", "REFUNDED"])
      assert.deepEqual(order({ status }), []);
    assert.deepEqual(order({ status: "LOST" }), [
      'warning value/enum «"LOST"»',
    ]);
    assert.deepEqual(problems('// @order\n{"status": "BROWSED"}').slice(1), [
      'warning value/enum «"BROWSED"»',
    ]);
  });

  test("holds nothing that v2 nests in it, and is told where that belongs", () => {
    for (const name of ["orderItems", "consumers", "contact"]) {
      const [problem] = check(
        readPayload(payload("order", { ...needed.order, [name]: [] })),
      );
      assert.equal(problem?.code, "attribute/unknown");
      assert.match(
        problem.message,
        /^v2\.1 has no .*\(\/\/ @order(?:Item|Extension)\)\.$/,
      );
    }
  });

  test("knows the rules of v2 that are no flight's", () => {
    assert.deepEqual(order({ paymentType: "Card" }), [
      'hint pair/card-type «"Card"»',
    ]);
    assert.deepEqual(order({ currencyCode: "EUX" }), [
      'warning value/currency «"EUX"»',
    ]);
    assert.deepEqual(order({ orderedAt: "2025-12-19T12:07:18" }), [
      'warning value/no-zone «"2025-12-19T12:07:18"»',
    ]);
  });
});

suite("an order item", () => {
  test("needs five attributes, a name among them", () => {
    assert.deepEqual(item({}), []);
    for (const name of Object.keys(needed.orderItem))
      assert.deepEqual(
        item({ [name]: undefined }).map((one) => one.split(" «")[0]),
        ["error attribute/missing"],
      );
    assert.deepEqual(
      item({ name: "n".repeat(129) }).map((one) => one.split(" «")[0]),
      ["error value/length"],
    );
  });

  test("takes any type but seven, in exactly this spelling", () => {
    const refused = [
      "FLIGHT",
      "HOTEL",
      "MORTGAGE",
      "MORTGAGE_APPLICATION",
      "LOAN_APPLICATION",
      "PERSONAL_LOAN",
      "RAIL",
    ];
    for (const type of refused)
      assert.deepEqual(item({ type }), [`error value/refused «"${type}"»`]);
    for (const type of ["Flight", "flight", "BAGGAGE", "whatever"])
      assert.deepEqual(item({ type }), []);
  });

  test("has a whole quantity, and no flight", () => {
    assert.deepEqual(item({ quantity: 2 }), []);
    assert.deepEqual(item({ quantity: 1.5 }), ["error value/type «1.5»"]);
    assert.deepEqual(
      item({ flightSegments: [{ origin: "DUB", destination: "DUB" }] }),
      ['warning attribute/unknown «"flightSegments"»'],
    );
    assert.deepEqual(item({ passengerTypeCode: "ADT" }), [
      'warning attribute/unknown «"passengerTypeCode"»',
    ]);
  });
});

suite("a data extension", () => {
  test("is one flat object of 1 to 100 pairs", () => {
    const pairs = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, at) => [`a${at}`, at]),
      );
    assert.deepEqual(extension({ seatRow: "12", isAisle: true, legs: 2 }), []);
    assert.deepEqual(extension(pairs(100)), []);
    for (const body of [{}, pairs(101)])
      assert.deepEqual(
        extension(body).map((one) => one.split(" «")[0]),
        ["error attribute/count"],
      );
    assert.deepEqual(
      extension({ seat: { row: 12 } }).map((one) => one.split(" «")[0]),
      ["error value/type"],
    );
    assert.deepEqual(extension({ seat: null }), ["warning value/type «null»"]);
  });

  test("has names of letters and digits, in camelCase", () => {
    assert.deepEqual(extension({ "seat-row": 1 }), [
      'error attribute/name «"seat-row"»',
    ]);
    assert.deepEqual(extension({ SeatRow: 1 }), [
      'warning attribute/camel-case «"SeatRow"»',
    ]);
  });
});

suite("names that JavaScript's own objects have", () => {
  const own = ["__proto__", "constructor", "toString", "hasOwnProperty"];
  const messagesOf = (text: string) =>
    check(readPayload(text), undefined, { now }).map(({ message }) => message);

  test("are unknown attributes like any other", () => {
    for (const name of own)
      assert.deepEqual(
        messagesOf(
          `// @api v2.1\n// @orderItem\n{"${name}": 1, ${JSON.stringify(needed.orderItem).slice(1)}`,
        ),
        [`"${name}" is not a documented attribute of an order item.`],
      );
  });

  test("are names of pairs, whatever their values look like", () => {
    for (const name of own)
      for (const value of ['"XXX"', '"1970-01-01T00:00:00Z"', "1"])
        assert.deepEqual(
          problems(`// @api v2.1\n// @orderExtension\n{"${name}": ${value}}`),
          name === "__proto__" ? [`error attribute/name «"${name}"»`] : [],
        );
  });
});

test("the value of a pair is checked where its name has digits only", () => {
  for (const name of ["0", "12", "01"])
    assert.deepEqual(extension({ [name]: { row: 12 } }), [
      `warning attribute/camel-case «"${name}"»`,
      "error value/type «{»",
    ]);
});

test("a pair called key or name is no part of a response", () => {
  const messages = check(
    readPayload(payload("orderExtension", { key: "a", name: "b", ref: "c" })),
  ).map(({ message }) => message);
  assert.deepEqual(messages, [
    'A data extension has no "key" in v2.1. Remove it, or give the pair another name.',
    'A data extension has no "name" in v2.1. Remove it, or give the pair another name.',
    '"ref" appears only in responses from CDP. Remove it from the update.',
  ]);
});

test("names that no body has may be those of a data extension without its target line", () => {
  const messages = ["// @api v2.1\n", ""].map((line) =>
    check(readPayload(`${line}{"seatRow": 12, "meal": "none"}`)).map(
      ({ message }) => message,
    ),
  );
  assert.deepEqual(messages, [
    [
      "This is not an update of an order or an order item: none of its attributes can be sent with one. If it is a data extension, add the line // @orderExtension or // @orderItemExtension.",
    ],
    [
      "This is not an update of an order or an order item: none of its attributes can be sent with one.",
    ],
  ]);
});

test("an API line that is spelled otherwise is an error, never silently one of v2", () => {
  const order = JSON.stringify(needed.order);
  for (const line of ["// @API v2.1", "//@Api v2.1", "// @apiv2.1"])
    assert.ok(
      problems(`${line}\n${order}`).includes(`error api/unknown «${line}»`),
      line,
    );
  for (const line of ["// @api-key 1", "// @apis", "/* @api v2.1 */"])
    assert.doesNotMatch(problems(`${line}\n${order}`).join(), /api\//, line);
});
