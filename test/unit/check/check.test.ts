import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { check, maximumProblems } from "../../../server/check/check";
import * as validators from "../../../generated/validators";
import { parse } from "../../../server/document/parse";
import { readPayload } from "../../../server/document/payload";
import type { Settings } from "../../../server/check/settings";

/** Each problem as `severity code «the text it is shown at»`. */
function problems(text: string, settings?: Settings): readonly string[] {
  return check(readPayload(text), settings).map(
    ({ severity, code, offset, length }) =>
      `${severity} ${code} «${text.slice(offset, offset + length)}»`,
  );
}

const order = (changes: object) =>
  JSON.stringify({
    pointOfSale: "spinair.com/france",
    currencyCode: "EUR",
    price: 12,
    orderedAt: "2025-12-19T12:07:18.149Z",
    referenceId: "342-ABD",
    ...changes,
  });
const item = (changes: object) =>
  JSON.stringify({
    type: "flightSegments" in changes ? "FLIGHT" : "BAG",
    productId: "DUB-LAS",
    price: 100,
    currencyCode: "EUR",
    referenceId: "B94TXY-1",
    status: "PURCHASED",
    ...changes,
  });
const target = "// @orderItem\n";

const cases: readonly (readonly [string, readonly string[]])[] = [
  // nothing to say: the traps of a careless check
  [order({}), []],
  [order({ price: -12 }), []],
  [order({ paymentType: "Bitcoin" }), []],
  [order({ paymentType: "Card", cardType: "Whatever" }), []],
  [order({ status: "PARTIALY_REFUNDED" }), []],
  [order({ orderedAt: "2025-08-23T16:17Z" }), []],
  [order({ contact: { anything: [1] }, consumers: [{ any: 1 }] }), []],
  [item({ price: -45 }), []],
  [
    item({
      flightSegments: [
        {
          id: "1",
          origin: "LHR",
          destination: "LAS",
          originDestination: "DUB-LAS",
          departureDateTime: "2025-08-15T19:00:00.000Z",
          arrivalDateTime: "2025-08-15T18:30:00.000Z",
        },
      ],
    }),
    [],
  ],
  // not a payload
  ["", ["error syntax/empty «»"]],
  ["[]", ["error value/type «[»"]],
  ['"x"', ['error value/type «"x"»']],
  ["{}", ["warning attribute/missing «{»"]],
  [`${target}{}`, ["error attribute/missing «{»"]],
  // while a part does not parse, nothing is missing there
  ['{"price": 1,', ["error syntax/unclosed-bracket «{»"]],
  ['{"price": }', ["error syntax/missing-value «:»"]],
  [`${target}{"type": FLI}`, ["error syntax/bad-value «FLI»"]],
  [
    `${target}${item({ type: "FLIGHT" }).slice(0, -1)}, "flightSegments": [{"origin": "DUB", }, {}]}`,
    ["error syntax/trailing-comma «,»", "error attribute/missing «{»"],
  ],
  // nor is anything said of a name or a text that holds more than it should
  [
    '{"price" 12, "foo" 1}',
    ['error syntax/missing-colon «"»', 'error syntax/missing-colon «"»'],
  ],
  [
    order({}).replace(/}$/, ',\n"status": "CANCELED,\n"channel": "FAX"}'),
    [
      'error syntax/unclosed-string «"CANCELED,»',
      "error syntax/missing-comma «,»",
      'warning value/enum «"FAX"»',
    ],
  ],
  // attributes
  [
    order({ curencyCode: "EUR" }),
    ['warning attribute/unknown «"curencyCode"»'],
  ],
  [
    order({ ref: "x", href: "y" }),
    [
      'warning attribute/response-only «"ref"»',
      'warning attribute/response-only «"href"»',
    ],
  ],
  [
    `${order({}).slice(0, -1)}, "pr\\u0069ce": 1}`,
    ['error attribute/duplicate «"pr\\u0069ce"»'],
  ],
  [
    `${order({}).slice(0, -1)}, "__proto__": {}}`,
    ['warning attribute/unknown «"__proto__"»'],
  ],
  [
    `${order({}).slice(0, -1)}, "__proto__": {}, "__proto__": 1}`,
    [
      'error attribute/duplicate «"__proto__"»',
      'warning attribute/unknown «"__proto__"»',
    ],
  ],
  // values
  [order({ price: "12" }), ['error value/type «"12"»']],
  [order({ channel: 1 }), ["error value/type «1»"]],
  [order({ status: ["PURCHASED"] }), ["error value/type «[»"]],
  // A null: as if it were missing.
  [
    order({ channel: null, price: null }),
    ["warning value/type «null»", "warning value/type «null»"],
  ],
  [
    item({ vendor: null, status: null }),
    ["error value/type «null»", "warning value/type «null»"],
  ],
  [
    item({ flightSegments: [{ id: null, carrier: null }, null] }),
    [
      "error value/type «null»",
      "warning value/type «null»",
      "error value/type «null»",
    ],
  ],
  [order({ status: "CANCELED" }), ['warning value/enum «"CANCELED"»']],
  [item({ status: "CANCELED" }), ['error value/enum «"CANCELED"»']],
  [
    item({ status: "PAYMENT_PENDING" }),
    ['error value/enum «"PAYMENT_PENDING"»'],
  ],
  [item({ type: "flight" }), ['error value/enum «"flight"»']],
  [item({ type: "BAGGAGE" }), ['warning value/deprecated «"BAGGAGE"»']],
  [item({ channel: "FAX" }), ['warning value/enum «"FAX"»']],
  [item({ currencyCode: "eur" }), ['error value/pattern «"eur"»']],
  [item({ language: "en" }), ['warning value/pattern «"en"»']],
  [item({ name: "x".repeat(128) }), []],
  [
    item({ name: "😀".repeat(129) }),
    [`error value/length «"${"😀".repeat(129)}"»`],
  ],
  [
    item({ orderedAt: "2025-02-30T12:00:00Z" }),
    ['error value/date «"2025-02-30T12:00:00Z"»'],
  ],
  [
    item({ flightSegments: [{ id: "1", origin: "dub" }] }),
    ['hint value/pattern «"dub"»'],
  ],
  [order({}).replace("12", "1E400"), ["warning value/number-range «1E400»"]],
  [
    order({}).replace("12", "12345678901234567890"),
    ["warning value/number-range «12345678901234567890»"],
  ],
  // an order's items: nobody documents what they need
  [
    order({ orderItems: [{ type: "X", price: "1" }] }),
    [
      "warning attribute/missing «{»",
      'warning value/enum «"X"»',
      'warning value/type «"1"»',
    ],
  ],
  [order({ orderItems: { items: [] } }), ["warning value/type «{»"]],
  // target lines
  [
    `// @order ../guests/x\n${order({})}`,
    ["error target/unreadable «../guests/x»"],
  ],
  [`// @orders 1\n${order({})}`, ["error target/unreadable «// @orders 1»"]],
  [`// @order abc\n${order({})}`, ["warning target/no-uuid «abc»"]],
  [
    `// @order abc on A\n// @order abd on A\n${order({})}`,
    ["warning target/no-uuid «abc»", "error target/twice «// @order abd on A»"],
  ],
  [
    `// @order on Far East\n// @order on far east\n${order({})}`,
    ["error target/twice «// @order on far east»"],
  ],
  [
    `// @order on A\n// @orderItem on B\n${order({})}`,
    ["error target/two-kinds «// @orderItem on B»"],
  ],
  [`${order({})}\n// @order`, ["error target/misplaced «// @order»"]],
  // size and depth
  ["[".repeat(100_000), ["error file/too-deep «[»"]],
  [" ".repeat(20_000_000), ["error file/too-large « »"]],
  // comments and line ends
  [`/* a */${order({})}// b`, []],
  [`\uFEFF${order({})}\r\n`, []],
  [`${order({})}/* a`, ["error syntax/unclosed-comment «/*»"]],
  [`${order({})}/*/`, ["error syntax/unclosed-comment «/*»"]],
];

for (const [text, expected] of cases) {
  test(`check: ${JSON.stringify(text).slice(0, 200)}`, () => {
    assert.deepEqual(problems(text), expected);
  });
}

test("check: the bodies of the documentation have no problem", () => {
  for (const name of ["order", "order-item"]) {
    const text = readFileSync(`test/fixtures/official/${name}.request.json`);
    assert.deepEqual(problems(text.toString()), []);
  }
});

test("check: a problem says what is accepted", () => {
  const [problem] = check(readPayload(item({ status: "CANCELED" })));
  assert.equal(
    problem?.message,
    '"CANCELED" is not a valid status. Did you mean CANCELLED? Accepted values: RESERVED, PENDING, DECLINED, CONFIRMED, CANCELLED, REFUNDED, PURCHASED and UNKNOWN.',
  );
});

for (const [text, message] of [
  [
    order({ productId: "A" }),
    '"productId" is an attribute of an order item; this is an order.',
  ],
  [
    item({ pointOfSale: "A" }),
    '"pointOfSale" is an attribute of an order; this is an order item.',
  ],
  [
    item({ carrier: "BX" }),
    '"carrier" is an attribute of a flight segment; this is an order item.',
  ],
  [
    order({ created_at: "A" }),
    '"created_at" is not a documented attribute of an order.',
  ],
  [
    order({ passenger: "A" }),
    '"passenger" is not a documented attribute of an order.',
  ],
  [
    item({ passenger: "A" }),
    '"passenger" is not a documented attribute of an order item. Did you mean "passengerTypeCode"?',
  ],
  [
    order({ ReferenceID: "A" }),
    '"ReferenceID" is not a documented attribute of an order. Did you mean "referenceId"?',
  ],
] as const) {
  test(`check: ${message}`, () => {
    const messages = check(readPayload(text)).map(({ message }) => message);
    assert.deepEqual(messages, [message]);
  });
}

test("check: severities are the user's, except for what is no JSON", () => {
  const settings: Settings = {
    problems: {
      "value/enum": "hint",
      "attribute/unknown": "off",
      "syntax/trailing-comma": "off",
    },
  };
  assert.deepEqual(
    problems(`${item({ status: "X", y: 1 }).slice(0, -1)},}`, settings),
    ['hint value/enum «"X"»', "error syntax/trailing-comma «,»"],
  );
});

test("check: a hundred problems, the errors first, and how many more", () => {
  const unknown = Object.fromEntries(
    Array.from({ length: 150 }, (_, index) => [`x${index}`, 1]),
  );
  const all = check(readPayload(order({ ...unknown, price: "1" })));
  assert.equal(all.length, maximumProblems + 1);
  assert.equal(all.filter(({ severity }) => severity === "error").length, 1);
  assert.match(all.at(-1)?.message ?? "", /^This file has 51 more problems/);
});

test("check: of problems that would fill the memory, not all are looked for, and such a file has an error", () => {
  const items = (count: number, item: string) =>
    `// @order\n{"orderItems": [{}${`,${item}`.repeat(count)}]}`;
  const tooLarge = (text: string) =>
    check(readPayload(text)).filter(({ code }) => code === "file/too-large");
  // Six attributes are missing in each.
  assert.deepEqual(tooLarge(items(15_000, "{}")), []);
  assert.deepEqual(
    tooLarge(items(40_000, "{}")).map(({ severity }) => severity),
    ["error"],
  );
  validators.order({ orderItems: Array(40_000).fill({}) });
  assert.equal(validators.order.errors?.length, 100_000);
  assert.equal(parse("]".repeat(300_000)).errors.length, 100_000);
});

test("check: a file with very many problems does not take long", () => {
  const of = (count: number, make: (index: number) => unknown) =>
    Array.from({ length: count }, (_, index) => make(index));
  const texts = [
    order(Object.fromEntries(of(20_000, (index) => [`x${index}`, 1]) as [])),
    order({ orderItems: of(10_000, () => ({ type: "FLIHGT", status: "X" })) }),
    order({ consumers: of(50_000, () => " ") }),
  ];
  const before = process.cpuUsage().user;
  for (const text of texts) {
    assert.equal(check(readPayload(text)).length, maximumProblems + 1);
  }
  const seconds = (process.cpuUsage().user - before) / 1e6;
  assert.ok(seconds < 5, `${seconds} s`);
});
