/** The rules beyond the schemas, and where they keep silent. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { check } from "../../../server/check/check";
import type { CheckContext } from "../../../server/check/context";
import { readPayload } from "../../../server/document/payload";

const context: CheckContext = {
  now: Date.UTC(2026, 0, 31, 12),
  environments: ["Staging", "Production EU"],
};

/** Each problem as `severity code «the text it is shown at»`. */
function problems(text: string): readonly string[] {
  return check(readPayload(text), undefined, context).map(
    ({ severity, code, offset, length }) =>
      `${severity} ${code} «${text.slice(offset, offset + length)}»`,
  );
}

const order = (attributes: string) =>
  `{"pointOfSale": "a.example", "referenceId": "1", ${attributes}}`;
const dated = '"orderedAt": "2025-12-19T12:07:18.149Z"';
const priced = '"price": 12, "currencyCode": "EUR"';
const item = (attributes: string, paid = priced) =>
  `// @orderItem\n{"productId": "P", "referenceId": "1", "status": "PURCHASED", ${paid}, ${attributes}}`;
const bag = (attributes: string, paid?: string) =>
  item(`"type": "BAG", ${attributes}`, paid);
const flight = (...segments: readonly object[]) =>
  item(`"type": "FLIGHT", "flightSegments": ${JSON.stringify(segments)}`);
const paid = (price: string, currency: string) =>
  order(`${dated}, "price": ${price}, "currencyCode": "${currency}"`);
const ordered = (at: string) => order(`${priced}, "orderedAt": "${at}"`);
const whole = (attributes: string) =>
  order(`${priced}, ${dated}, ${attributes}`);

const leg = (id: string, origin: string, destination: string) => ({
  id,
  origin,
  destination,
});
const times = (departureDateTime: string, arrivalDateTime: string) => ({
  departureDateTime,
  arrivalDateTime,
});
const out = (times: object) => ({ ...leg("1", "DUB", "LHR"), ...times });
const on = (times: object) => ({ ...leg("2", "LHR", "LAS"), ...times });

const cases: Readonly<
  Record<string, readonly (readonly [string, readonly string[]])[]>
> = {
  "value/currency": [
    [paid("12", "EUR"), []],
    // Newer than the list, withdrawn, and no money at all.
    [paid("12", "XCG"), []],
    [paid("12", "HRK"), []],
    [paid("12", "XAU"), []],
    [paid("12", "EUA"), ['warning value/currency «"EUA"»']],
    [
      bag('"originalPrice": 1, "originalCurrencyCode": "DLR"'),
      ['warning value/currency «"DLR"»'],
    ],
    [whole('"contact": {"currencyCode": "DLR", "language": "XX"}'), []],
    [
      whole(
        '"orderItems": [{"type": "BAG", "productId": "P", "price": 1, "currencyCode": "DLR", "referenceId": "1", "status": "PENDING"}]',
      ),
      ['warning value/currency «"DLR"»'],
    ],
  ],
  "value/decimals": [
    [paid("30.60", "EUR"), []],
    [paid("-30.6", "EUR"), []],
    [paid("1.234", "KWD"), []],
    [paid("1200", "JPY"), []],
    [paid("1.2345", "XAU"), []],
    [paid("1.500", "EUR"), ["hint value/decimals «1.500»"]],
    [paid("1200.0", "JPY"), ["hint value/decimals «1200.0»"]],
    [
      bag('"originalPrice": 1.500, "originalCurrencyCode": "USD"'),
      ["hint value/decimals «1.500»"],
    ],
    [bag('"quantity": 1.125'), []],
    [`${whole('"channel": "WEB"')} // 1.0000`, []],
  ],
  "value/language": [
    [bag('"language": "EN"'), []],
    [bag('"language": "IW"'), []],
    [bag('"language": "BH"'), []],
    [bag('"language": "UK"'), []],
    [bag('"language": "XX"'), ['warning value/language «"XX"»']],
  ],
  "value/no-zone": [
    [ordered("2025-12-19T12:07:18Z"), []],
    [ordered("2025-12-19T12:07+02:00"), []],
    [ordered("2025-12-19T12:07-02"), []],
    [
      ordered("2025-12-19T12:07:18"),
      ['warning value/no-zone «"2025-12-19T12:07:18"»'],
    ],
    [flight(out(times("2025-08-15T16:00:00", "2025-08-15T17:30:00"))), []],
  ],
  "value/future": [
    [ordered("2026-01-31T12:00:00Z"), []],
    [ordered("2026-01-31T12:04:59,999Z"), []],
    [ordered("2026-01-31T14:00:00+02:00"), []],
    [
      ordered("2026-01-31T12:05:01Z"),
      ['warning value/future «"2026-01-31T12:05:01Z"»'],
    ],
    [
      ordered("2026-01-31T11:00:00-02:30"),
      ['warning value/future «"2026-01-31T11:00:00-02:30"»'],
    ],
    [
      ordered("2026-02-01T01:00:00"),
      ['warning value/no-zone «"2026-02-01T01:00:00"»'],
    ],
    [flight(out(times("2027-08-15T16:00:00Z", "2027-08-15T17:30:00Z"))), []],
  ],
  "value/number-precision": [
    [bag('"quantity": 0.1'), []],
    [bag('"quantity": 1.50e1'), []],
    [bag('"quantity": 0.30000000000000004'), []],
    [bag('"quantity": 1.00000000000000000000'), []],
    [
      bag('"quantity": 1.00000000000000000001'),
      ["warning value/number-precision «1.00000000000000000001»"],
    ],
    [bag('"quantity": 15e-1'), []],
    [bag('"quantity": 1234567890123456700e-10'), []],
    ...["12345678901234567891e-10", "12345678901234567891E-10"].map(
      (number) =>
        [
          bag(`"quantity": ${number}`),
          [`warning value/number-precision «${number}»`],
        ] as const,
    ),
    [
      bag('"quantity": -1234567890.123456789'),
      ["warning value/number-precision «-1234567890.123456789»"],
    ],
    [
      bag('"quantity": 12345678901234567890.5'),
      ["warning value/number-range «12345678901234567890.5»"],
    ],
  ],
  "value/outer-space": [
    [bag('"name": "Bag of 23 kg"'), []],
    [bag('"name": ""'), []],
    [bag('"name": "Bag "'), ['warning value/outer-space «"Bag "»']],
    [bag('"name": "\\tBag"'), ['warning value/outer-space «"\\tBag"»']],
    [bag('"name": "\u00a0Bag"'), ['warning value/outer-space «"\u00a0Bag"»']],
    [bag('"channel": "WEB "'), ['warning value/enum «"WEB "»']],
    [
      whole('"consumers": [{"firstName": " Aoife"}]'),
      ['warning value/outer-space «" Aoife"»'],
    ],
  ],
  "value/odd-characters": [
    // Words in any script, the joiners that scripts and emoji need, escapes.
    [bag('"name": "Сумка ручной клади 👩‍👩‍👧 שלום\u200f Ωmega"'), []],
    [bag('"name": "B\\u0061g"'), []],
    [bag('"name": "Donau\u00adschiff"'), []],
    [
      bag('"sku2": "x", "vendor": "H\ufffdtel"'),
      [
        'warning attribute/unknown «"sku2"»',
        'warning value/odd-characters «"H\ufffdtel"»',
      ],
    ],
    [
      item('"type": "BAG"').replace('"P"', '"DUB\u00ad-LHR"'),
      ['warning value/odd-characters «"DUB\u00ad-LHR"»'],
    ],
    [
      bag('"productId2": "x", "vendor": "a"'),
      ['warning attribute/unknown «"productId2"»'],
    ],
    [bag('"name": "Bag\u200b"'), ['warning value/outer-space «"Bag\u200b"»']],
    [
      bag('"name": "Bag\\u202egab"'),
      ['warning value/odd-characters «"Bag\\u202egab"»'],
    ],
    [
      bag('"channel": "W\u0415B"'),
      [
        'warning value/enum «"W\u0415B"»',
        'warning value/odd-characters «"W\u0415B"»',
      ],
    ],
    [flight({ ...leg("1", "DUB", "LHR"), flightNumber: "\u04108" }), []],
    [
      flight({ ...leg("1\u200d2", "DUB", "LHR") }),
      ['warning value/odd-characters «"1\u200d2"»'],
    ],
    [
      flight({ ...leg("A\u0412", "DUB", "LHR") }),
      ['warning value/odd-characters «"A\u0412"»'],
    ],
  ],
  "syntax/lone-surrogate": [
    [bag('"name": "\ud83d\ude00" /* \ud83d */'), []],
    [bag('"name": "a\ud83d"'), ["error syntax/lone-surrogate «\ud83d»"]],
    [
      whole('"x\ude00\ude00": 1'),
      [
        'warning attribute/unknown «"x\ude00\ude00"»',
        "error syntax/lone-surrogate «\ude00\ude00»",
      ],
    ],
    // One fault is enough of what is no string.
    [whole('"status": \ud83d'), ["error syntax/bad-value «\ud83d»"]],
    // Beside another fault it is told as well.
    [
      whole('"cardType": "\ud83d",'),
      [
        "error syntax/lone-surrogate «\ud83d»",
        "error syntax/trailing-comma «,»",
      ],
    ],
  ],
  "value/lone-surrogate": [
    [bag('"name": "\\uD83D\\ude00 \\\\ud83d \\u0041"'), []],
    [
      bag('"name": "\\uD83D\\ude00\\ude00 \\\\\\uDBFF"'),
      [
        "warning value/lone-surrogate «\\ude00»",
        "warning value/lone-surrogate «\\uDBFF»",
      ],
    ],
    [
      whole('"x\\ud83d": 1'),
      [
        'warning attribute/unknown «"x\\ud83d"»',
        "warning value/lone-surrogate «\\ud83d»",
      ],
    ],
  ],
  "pair/original-price": [
    [bag('"originalPrice": null'), ["warning value/type «null»"]],
    [bag('"originalPrice": 1, "originalCurrencyCode": "USD"'), []],
    [
      bag('"originalPrice": 1'),
      ['information pair/original-price «"originalPrice"»'],
    ],
    [
      bag('"originalCurrencyCode": "USD"'),
      ['information pair/original-price «"originalCurrencyCode"»'],
    ],
  ],
  "value/placeholder": [
    [paid("0", "XXX"), ['warning value/placeholder «"XXX"»']],
    [
      bag('"originalPrice": 1, "originalCurrencyCode": "XXX"'),
      ['warning value/placeholder «"XXX"»'],
    ],
    [bag('"name": "XXX", "vendor": "REFERENCE", "description": ""'), []],
    ...["1970-01-01T00:00:00Z", "1970-01-01T00:00:00.000000Z"].map(
      (at) => [ordered(at), [`warning value/placeholder «"${at}"»`]] as const,
    ),
    [ordered("1970-01-01T00:00:01Z"), []],
    [ordered(""), ['error value/date «""»']],
    [
      `{"pointOfSale": "", "referenceId": "", ${priced}, ${dated}}`,
      ['warning value/placeholder «""»', 'warning value/placeholder «""»'],
    ],
    // In single quotes, it is empty all the same.
    [
      `{"pointOfSale": "a", "referenceId": '', ${priced}, ${dated}}`,
      ["error syntax/single-quotes «''»", "warning value/placeholder «''»"],
    ],
    [
      `{"pointOfSale": "shop.example/france", "referenceId": "REFERENCE-12", ${priced}, ${dated}}`,
      [
        'warning value/placeholder «"shop.example/france"»',
        'warning value/placeholder «"REFERENCE-12"»',
      ],
    ],
    [
      `{"pointOfSale": "myshop.example/france", "referenceId": "REFERENCE-A", ${priced}, ${dated}}`,
      [],
    ],
    [
      flight({ ...leg("1", "DUB", "LHR"), id: "" }),
      ['warning value/placeholder «""»'],
    ],
    ...[
      "00000000-0000-0000-0000-000000000000",
      "00000000-0000-4000-8000-000000000000",
    ].flatMap((zeros) => [
      [
        `// @order ${zeros} on Staging\n${ordered("2025-12-19T12:07:18Z")}`,
        [`warning value/placeholder «${zeros}»`],
      ] as const,
      [
        `{"pointOfSale": "a", "referenceId": "${zeros}", ${priced}, ${dated}}`,
        [`warning value/placeholder «"${zeros}"»`],
      ] as const,
    ]),
    [
      `// @order 00000000-0000-4000-8000-000000000001\n${ordered("2025-12-19T12:07:18Z")}`,
      [],
    ],
    [whole('"status": "UNKNOWN", "channel": "OTHER"'), []],
  ],
  "pair/card-type": [
    [whole('"paymentType": "Card", "cardType": "Visa"'), []],
    [whole('"paymentType": "CARD", "cardType": "Visa"'), []],
    [whole('"paymentType": "Paypal"'), []],
    [
      whole('"paymentType": "Cash", "cardType": null'),
      ["warning value/type «null»"],
    ],
    [whole('"paymentType": "Card"'), ['hint pair/card-type «"Card"»']],
    [
      whole('"paymentType": "Card", "cardType": ""'),
      ['hint pair/card-type «"Card"»'],
    ],
    [whole('"paymentType": "Paypal", "cardType": ""'), []],
    [whole('"cardType": "Visa"'), ['hint pair/card-type «"cardType"»']],
    [
      whole('"paymentType": "Paypal", "cardType": "Visa"'),
      ['hint pair/card-type «"cardType"»'],
    ],
  ],
  "flight/not-a-flight": [
    [flight(leg("1", "DUB", "LHR")), []],
    [bag('"flightSegments": []'), []],
    [
      bag('"flightSegments": [{"id": "1"}]'),
      ['warning flight/not-a-flight «"flightSegments"»'],
    ],
    [
      item('"type": "FLIHGT", "flightSegments": [{"id": "1"}]'),
      ['error value/enum «"FLIHGT"»'],
    ],
  ],
  "flight/no-segments": [
    [bag('"quantity": 1'), []],
    [item('"type": "FLIGHT"'), ['hint flight/no-segments «"FLIGHT"»']],
    [
      item('"type": "FLIGHT", "flightSegments": '),
      ["error syntax/missing-value «:»"],
    ],
    [flight(), ['hint flight/no-segments «"FLIGHT"»']],
  ],
  "flight/same-airport": [
    [flight(leg("1", "DUB", "DUB")), ['warning flight/same-airport «"DUB"»']],
  ],
  "flight/segment-gap": [
    [flight(leg("1", "DUB", "LHR"), leg("2", "LHR", "LAS")), []],
    [
      flight(leg("1", "DUB", "LHR"), leg("2", "LGW", "LAS")),
      ['hint flight/segment-gap «"LGW"»'],
    ],
    [flight({ id: "1", origin: "DUB" }, leg("2", "LGW", "LAS")), []],
  ],
  "flight/segment-twice": [
    [
      flight(leg("1", "DUB", "LHR"), leg("1", "LHR", "LAS")),
      ['warning flight/segment-twice «"1"»'],
    ],
  ],
  "flight/segment-times": [
    [
      flight(
        out(times("2025-08-15T16:00:00.000Z", "2025-08-15T17:30:00.000Z")),
        on(times("2025-08-15T17:30Z", "2025-08-15T17:00:00.000Z")),
      ),
      [],
    ],
    [
      flight(
        out(times("2025-08-15T16:00:00.000Z", "2025-08-15T17:30:00.000Z")),
        on(times("2025-08-15T17:29:59.999Z", "2025-08-15T21:30:00.000Z")),
      ),
      ['warning flight/segment-times «"2025-08-15T17:29:59.999Z"»'],
    ],
    // Another airport, another way to write the zone, another airport still.
    [
      flight(out(times("2025-08-15T16:00:00Z", "2025-08-15T17:30:00Z")), {
        ...leg("2", "LGW", "LAS"),
        ...times("2025-08-15T10:00:00Z", "2025-08-15T21:30:00Z"),
      }),
      ['hint flight/segment-gap «"LGW"»'],
    ],
    [
      flight(
        out(times("2025-08-15T16:00:00Z", "2025-08-15T17:30:00+01:00")),
        on(times("2025-08-15T17:00:00Z", "2025-08-15T21:30:00Z")),
      ),
      [],
    ],
  ],
  "target/unknown-environment": [
    [`// @order on production eu\n${whole('"channel": "WEB"')}`, []],
    [
      `// @order on Elsewhere\n${whole('"channel": "WEB"')}`,
      ["hint target/unknown-environment «// @order on Elsewhere»"],
    ],
  ],
  "ignore/unknown-code": [
    [`// @ignore value/currency until June\n${paid("12", "DLR")}`, []],
    [`${paid("12", "DLR")} // @ignore value/currency`, []],
    [`/* @ignore value/currency */ ${paid("12", "EUR")}`, []],
    [
      `// @ignore value/curency\n${paid("12", "DLR")}`,
      [
        "hint ignore/unknown-code «value/curency»",
        'warning value/currency «"DLR"»',
      ],
    ],
    [
      `// @ignore\n${paid("12", "EUR")}`,
      ["hint ignore/unknown-code «// @ignore»"],
    ],
    [
      `// @ignore syntax/missing-value\n${whole('"channel": ')}`,
      [
        "hint ignore/unknown-code «syntax/missing-value»",
        "error syntax/missing-value «:»",
      ],
    ],
  ],
};

for (const [code, rows] of Object.entries(cases)) {
  for (const [text, expected] of rows) {
    test(`${code}: ${JSON.stringify(text).slice(-120)}`, () => {
      assert.deepEqual(problems(text), expected);
    });
  }
}

for (const text of ["null", "[]", "7", '"a"'])
  test(`nothing makes less of a payload that is no object: ${text}`, () => {
    const ignoring = `// @ignore value/type\n${text}`;
    const problems = { "value/type": "off" } as const;
    const found = check(readPayload(ignoring), { problems });
    assert.deepEqual(
      found.map(({ code, severity }) => [code, severity]),
      [["value/type", "error"]],
    );
  });

test("what the present and the environments are is not guessed", () => {
  const text = `// @order on Elsewhere\n${ordered("2999-01-01T00:00:00Z")}`;
  assert.deepEqual(check(readPayload(text)), []);
});

test("a problem of two places names both", () => {
  const text = flight(leg("1", "DUB", "LHR"), leg("1", "LHR", "LAS"));
  const [problem] = check(readPayload(text));
  assert.deepEqual(
    problem?.related?.map(({ offset, length, message }) => [
      text.slice(offset, offset + length),
      offset < problem.offset,
      message,
    ]),
    [['"1"', true, "First used here."]],
  );
});
