import assert from "node:assert/strict";
import { test } from "node:test";
import { fixedAll, offeredFixes } from "./fixing";

const item = "// @orderItem\n";
const uuid = "d680c9be-4c07-4731-857e-9602034b15f2";

/** An item that flies from airport to airport. */
const legs = (...routes: readonly string[]) =>
  `${item}{"flightSegments": ${JSON.stringify(
    routes.map((route, id) => {
      const [origin, destination] = route.split("-");
      return { id: String(id), origin, destination };
    }),
  )}}`;

/** Text with a problem, the title that is chosen, the text after it. */
const cases: readonly (readonly [string, string, string])[] = [
  // values
  [
    '{"status": "CANCELED"}',
    'Replace with "CANCELLED"',
    '{"status": "CANCELLED"}',
  ],
  [
    '{"status": "PARTIALLY_REFUNDED"}',
    'Replace with "PARTIALY_REFUNDED"',
    '{"status": "PARTIALY_REFUNDED"}',
  ],
  [
    '{"channel": "call-center"}',
    'Replace with "CALL_CENTER"',
    '{"channel": "CALL_CENTER"}',
  ],
  [`${item}{"type": "FEES"}`, 'Replace with "FEE"', `${item}{"type": "FEE"}`],
  ['{"currencyCode": " eur"}', 'Replace with "EUR"', '{"currencyCode": "EUR"}'],
  ['{"price": "12.50"}', "Convert to the number 12.50", '{"price": 12.50}'],
  [
    `${item}{"flightSegments": [{"id": "1", "flightNumber": 459}]}`,
    'Replace with "459"',
    `${item}{"flightSegments": [{"id": "1", "flightNumber": "459"}]}`,
  ],
  [
    '{"orderedAt": 1766146038149}',
    'Replace with "2025-12-19T12:07:18.149Z"',
    '{"orderedAt": "2025-12-19T12:07:18.149Z"}',
  ],
  [
    '{"consumers": {"firstName": "A"}}',
    "Wrap in a list",
    '{"consumers": [{"firstName": "A"}]}',
  ],
  [
    '{"price": 1, "consumers": {"items": []}}',
    'Remove "consumers"',
    '{"price": 1}',
  ],
  [
    '{"orderedAt": "2025/12/9 9:07:18 +0100"}',
    'Replace with "2025-12-09T08:07:18.000Z"',
    '{"orderedAt": "2025-12-09T08:07:18.000Z"}',
  ],
  [
    `${item}{"flightSegments": [{"id": "1", "departureDateTime": "2025-08-15 16:00Z"}]}`,
    'Replace with "2025-08-15T16:00Z"',
    `${item}{"flightSegments": [{"id": "1", "departureDateTime": "2025-08-15T16:00Z"}]}`,
  ],
  [
    "// @order\n[ {} /* x */ ]",
    "Remove the list around the object",
    "// @order\n {} /* x */ ",
  ],
  [
    '{"orderedAt": "2025-12-19T12:07:18.149+01:00[Europe/Dublin]"}',
    'Replace with "2025-12-19T11:07:18.149Z"',
    '{"orderedAt": "2025-12-19T11:07:18.149Z"}',
  ],
  [
    '{"orderedAt": "20251219T120718Z"}',
    'Replace with "2025-12-19T12:07:18Z"',
    '{"orderedAt": "2025-12-19T12:07:18Z"}',
  ],
  [
    '{"orderedAt": "1766146038149"}',
    'Replace with "2025-12-19T12:07:18.149Z"',
    '{"orderedAt": "2025-12-19T12:07:18.149Z"}',
  ],
  ['{"price": 1, "channel": null}', 'Remove "channel"', '{"price": 1}'],
  ['{"currencyCode": "EUO"}', 'Replace with "EUR"', '{"currencyCode": "EUR"}'],
  ['{"currencyCode": "RMB"}', 'Replace with "CNY"', '{"currencyCode": "CNY"}'],
  ['{"currencyCode": "euro"}', 'Replace with "EUR"', '{"currencyCode": "EUR"}'],
  ['{"currencyCode": "UDS"}', 'Replace with "USD"', '{"currencyCode": "USD"}'],
  [
    `${item}{"language": "JP"}`,
    'Replace with "JA"',
    `${item}{"language": "JA"}`,
  ],
  [
    `${item}{"language": "en-gb"}`,
    'Replace with "EN"',
    `${item}{"language": "EN"}`,
  ],
  [
    `${item}{"language": "German"}`,
    'Replace with "DE"',
    `${item}{"language": "DE"}`,
  ],
  [
    '{"price": 12.5000, "currencyCode": "EUR"}',
    "Replace with 12.50",
    '{"price": 12.50, "currencyCode": "EUR"}',
  ],
  [
    `${item}{"originalPrice": 100.00, "originalCurrencyCode": "JPY"}`,
    "Replace with 100",
    `${item}{"originalPrice": 100, "originalCurrencyCode": "JPY"}`,
  ],
  [
    '{"price": 1.500, "currencyCode": "EUR"}',
    "Replace with 1500",
    '{"price": 1500, "currencyCode": "EUR"}',
  ],
  ['{"price": 12.000000000000000001}', "Replace with 12", '{"price": 12}'],
  // attributes
  ['{"Price": 1}', 'Rename to "price"', '{"price": 1}'],
  ['{"refernceId": ""}', 'Rename to "referenceId"', '{"referenceId": ""}'],
  ['{"a": 1, "price": 2}', 'Remove "a"', '{"price": 2}'],
  ['{"price": 2, "a": 1}', 'Remove "a"', '{"price": 2}'],
  [
    '{"price": 1, "contact": {}, "orderItems": [{ "a": 1 }]}',
    'Remove "a"',
    '{"price": 1, "contact": {}, "orderItems": [{ }]}',
  ],
  [
    '{\n  "price": 2, // two\n  "a": 1 // one\n}',
    'Remove "a"',
    '{\n  "price": 2 // two\n  // one\n}',
  ],
  [
    '{\n  "price": 2,\n  // its own\n  "a": [\n    1\n  ]\n}\n',
    'Remove "a"',
    '{\n  "price": 2\n  // its own\n}\n',
  ],
  [
    '{\r\n\t"a": 1,\r\n\t"price": 2\r\n}',
    'Remove "a"',
    '{\r\n\t"price": 2\r\n}',
  ],
  ['{"price": 1, "price": 1}', 'Remove this "price"', '{"price": 1}'],
  ['{"price": 1, "price": 2}', 'Remove the first "price"', '{"price": 2}'],
  ['{"price": 1 /* x */, "a": 2}', 'Remove "a"', '{"price": 1 /* x */}'],
  ['{"a": 1 /* x */, "price": 2}', 'Remove "a"', '{ /* x */"price": 2}'],
  // missing ones, where the documentation has them
  [
    '{ "currencyCode": "EUR", "status": "PURCHASED" }',
    "Add the 4 missing attributes",
    '{ "pointOfSale": "", "currencyCode": "EUR", "price": 0, "orderedAt": "1970-01-01T00:00:00.000Z", "referenceId": "", "status": "PURCHASED" }',
  ],
  [
    `${item}{\n    "productId": "A", // first\n    "price": 1 // no comma\n}`,
    "Add the 4 missing attributes",
    `${item}{\n    "type": "OTHER",\n    "productId": "A", // first\n    "price": 1, // no comma\n    "currencyCode": "XXX",\n    "referenceId": "",\n    "status": "UNKNOWN"\n}`,
  ],
  [
    `${item}{}`,
    "Add the 6 missing attributes",
    `${item}{\n  "type": "OTHER",\n  "productId": "",\n  "price": 0,\n  "currencyCode": "XXX",\n  "referenceId": "",\n  "status": "UNKNOWN"\n}`,
  ],
  [
    '{"price": 1, "pointOfSale": "", "referenceId": "", "orderedAt": "2025-12-19T12:07:18Z", "orderItems": [{"currencyCode": "USD", "type": "BAG", "price": 1, "productId": "", "referenceId": "", "status": "UNKNOWN"}]}',
    'Add "currencyCode"',
    '{"price": 1, "pointOfSale": "", "currencyCode": "USD", "referenceId": "", "orderedAt": "2025-12-19T12:07:18Z", "orderItems": [{"currencyCode": "USD", "type": "BAG", "price": 1, "productId": "", "referenceId": "", "status": "UNKNOWN"}]}',
  ],
  [
    `${item}{"flightSegments": [{"id": "7"}, {}]}`,
    'Add "id"',
    `${item}{"flightSegments": [{"id": "7"}, {\n  "id": "8"\n}]}`,
  ],
  // beside others of one line, on that line
  [
    '{\n    "pointOfSale": "a", "price": 1,\n    "status": "CONFIRMED"\n}',
    "Add the 3 missing attributes",
    '{\n    "pointOfSale": "a", "currencyCode": "XXX", "price": 1,\n    "orderedAt": "1970-01-01T00:00:00.000Z",\n    "referenceId": "",\n    "status": "CONFIRMED"\n}',
  ],
  [
    '{ "price": 1,\n  "status": "CONFIRMED" }',
    "Add the 4 missing attributes",
    '{ "pointOfSale": "", "currencyCode": "XXX", "price": 1,\n  "orderedAt": "1970-01-01T00:00:00.000Z",\n  "referenceId": "",\n  "status": "CONFIRMED" }',
  ],
  // ids of any length
  ...(
    [
      ["1999999999999999", "2000000000000000"],
      ["9".repeat(40), `1${"0".repeat(40)}`],
      ["0099", "0100"],
      ["12345678901234567890", "12345678901234567891"],
    ] as const
  ).map(
    ([id, next]) =>
      [
        `${item}{"flightSegments": [{"id": "8"}, {"id": "${id}"}, {"id": "${id}"}]}`,
        `Replace with "${next}"`,
        `${item}{"flightSegments": [{"id": "8"}, {"id": "${id}"}, {"id": "${next}"}]}`,
      ] as const,
  ),
  // responses
  [
    '{\n  "href": "x",\n  "ref": "a-1",\n  "price": 1,\n  "consumers": {\n    "items": []\n  },\n  "orderItems": [{"sku": "s", "type": "BAG", "href": ""}],\n  "contacts": {"items": []}\n}',
    "Convert this response to a payload",
    '// @order a-1\n{\n  "price": 1,\n  "orderItems": [{"type": "BAG"}]\n}',
  ],
  [
    `// @orderItem\n{"type": "BAG", "ref": "b-2"}`,
    "Convert this response to a payload",
    `// @orderItem b-2\n{"type": "BAG"}`,
  ],
  [
    '// @order a-1\n{"ref": "a-1", "href": "x", "price": 1}',
    "Remove all response-only attributes",
    '// @order a-1\n{"price": 1}',
  ],
  ['{"href": "x", "price": 1}', 'Remove "href"', '{"price": 1}'],
  // target lines
  [
    "// @OrderItem: <D680C9BE-4c07-4731-857e-9602034b15f2> on EU\n{}",
    "Replace with // @orderItem D680C9BE-4c07-4731-857e-9602034b15f2 on EU",
    "// @orderItem D680C9BE-4c07-4731-857e-9602034b15f2 on EU\n{}",
  ],
  [
    "// @order https://x/v2/orders/d680c9be-4c07-4731-857e-9602034b15f2\n{}",
    "Replace with // @order d680c9be-4c07-4731-857e-9602034b15f2",
    "// @order d680c9be-4c07-4731-857e-9602034b15f2\n{}",
  ],
  [
    "{}\n// @order a-1\n",
    "Move the target line to the top",
    "// @order a-1\n{}\n",
  ],
  [
    "// @order a\n// @order b\n{}",
    "Remove this target line",
    "// @order a\n{}",
  ],
  [
    '// @order a\r// @order a\r{"price": 12}\r',
    "Remove this target line",
    '// @order a\r{"price": 12}\r',
  ],
  [
    '// @order a\r\n// @order a\r\n{"price": 12}',
    "Remove this target line",
    '// @order a\r\n{"price": 12}',
  ],
  [
    "// @order a\n// @orderItem b\n{}",
    "Remove the other target line",
    "// @orderItem b\n{}",
  ],
  [
    "// @order D680C9BE4C074731857E9602034B15F2 on Staging\n{}",
    "Replace with D680C9BE-4C07-4731-857E-9602034B15F2",
    "// @order D680C9BE-4C07-4731-857E-9602034B15F2 on Staging\n{}",
  ],
  [
    "// @order on live_eu \n{}",
    'Replace with "Live EU"',
    "// @order on Live EU \n{}",
  ],
  // rules
  [
    '{"orderedAt": "2025-12-19T12:07:18"}',
    'Replace with "2025-12-19T12:07:18Z"',
    '{"orderedAt": "2025-12-19T12:07:18Z"}',
  ],
  ['{"referenceId": " A "}', 'Replace with "A"', '{"referenceId": "A"}'],
  [
    '{"referenceId": "\u0410B\u200b"}',
    'Replace with "AB" in Latin letters',
    '{"referenceId": "AB"}',
  ],
  [
    `${item}{"originalPrice": 1}`,
    'Add "originalCurrencyCode"',
    `${item}{"originalPrice": 1, "originalCurrencyCode": "XXX"}`,
  ],
  [
    '{"cardType": "Visa"}',
    'Add "paymentType"',
    '{"paymentType": "Card", "cardType": "Visa"}',
  ],
  [
    '{"paymentType": "Cash", "cardType": "Visa"}',
    'Remove "cardType"',
    '{"paymentType": "Cash"}',
  ],
  [
    `${item}{"type": "BAG", "flightSegments": [{"id": "1"}]}`,
    'Remove "flightSegments"',
    `${item}{"type": "BAG"}`,
  ],
  [
    `${item}{"flightSegments": [{"id": "7"}, {"id": "7"}]}`,
    'Replace with "8"',
    `${item}{"flightSegments": [{"id": "7"}, {"id": "8"}]}`,
  ],
  [
    `${item}{"type": "FLIGHT"}`,
    "Add a flight segment",
    `${item}{"type": "FLIGHT", "flightSegments": [{ "id": "1" }]}`,
  ],
  [
    `${item}{"type": "FLIGHT", "flightSegments": [/* none */]}`,
    "Add a flight segment",
    `${item}{"type": "FLIGHT", "flightSegments": [{ "id": "1" }/* none */]}`,
  ],
  [
    legs("DUB-LHR", "LAX-LAS"),
    'Change the origin to "LHR", where the previous segment ends',
    legs("DUB-LHR", "LHR-LAS"),
  ],
  [
    legs("DUB-LHR", "LAX-LAS"),
    'Change the previous destination to "LAX"',
    legs("DUB-LAX", "LAX-LAS"),
  ],
  [
    legs("DUB-LHR", "LAS-LAS"),
    'Change the origin to "LHR", where the previous segment ends',
    legs("DUB-LHR", "LHR-LAS"),
  ],
  [
    legs("DUB-DUB", "LHR-LAS"),
    'Change the destination to "LHR", where the next segment starts',
    legs("DUB-LHR", "LHR-LAS"),
  ],
  [
    "// @ignore value/enun\n{}",
    "Replace with value/enum",
    "// @ignore value/enum\n{}",
  ],
  ["// @ignore syntax/empty\n{}", "Remove this comment", "{}"],
  // syntax
  ['{"price": 1,}', "Remove the comma", '{"price": 1}'],
  [
    '{"price": 1 "a": 2}',
    "Add the missing comma after 1",
    '{"price": 1, "a": 2}',
  ],
  ['{"price" 1}', "Add the missing colon after price", '{"price": 1}'],
  ['{"price": }', "Insert 0 as a placeholder", '{"price": 0 }'],
  [
    '{"status" }',
    'Insert "UNKNOWN" as a placeholder',
    '{"status": "UNKNOWN" }',
  ],
  ['{"price": 1, "status": }', 'Remove "status"', '{"price": 1 }'],
  ["{'price': 1}", "Use double quotes", '{"price": 1}'],
  [
    `{"referenceId": 'it\\'s "A"\t\\n'}`,
    "Use double quotes",
    `{"referenceId": "it's \\"A\\"\\t\\n"}`,
  ],
  ["{price: 1}", "Add quotes around price", '{"price": 1}'],
  ["{“price”: 1}", "Write straight quotes around price", '{"price": 1}'],
  ['{"status": REFUNDED}', 'Replace with "REFUNDED"', '{"status": "REFUNDED"}'],
  [
    '{"status": canceled}',
    'Replace with "CANCELLED"',
    '{"status": "CANCELLED"}',
  ],
  [
    '{"pointOfSale": my shop // mine\n}',
    'Replace with "my shop"',
    '{"pointOfSale": "my shop" // mine\n}',
  ],
  [
    '{"pointOfSale": “my shop”}',
    'Replace with "my shop"',
    '{"pointOfSale": "my shop"}',
  ],
  ['{"contact": {"a": None}}', "Replace with null", '{"contact": {"a": null}}'],
  ['{"price": +.5}', "Replace with 0.5", '{"price": 0.5}'],
  ['{"price": -012.50}', "Replace with -12.50", '{"price": -12.50}'],
  ['{"price": 1_000}', "Replace with 1000", '{"price": 1000}'],
  ['{"referenceId": 007}', 'Replace with "007"', '{"referenceId": "007"}'],
  [
    '{"status": "REFUNDED\n}',
    "Add the closing quote after REFUNDED",
    '{"status": "REFUNDED"\n}',
  ],
  [
    '{"status": "REFUNDED, // why\n"price": 1}',
    "Add the closing quote after REFUNDED",
    '{"status": "REFUNDED", // why\n"price": 1}',
  ],
  ['{"price: 1\n}', "Add the closing quote after price", '{"price": 1\n}'],
  [
    '{ "consumers": [{ "firstName": "A" }',
    "Close all 2 open brackets",
    '{ "consumers": [{ "firstName": "A" }] }',
  ],
  [
    '{\n  "price": 1, // last\n',
    "Add the closing }",
    '{\n  "price": 1 // last\n}\n',
  ],
  ['{"consumers": [{}}', "Add the closing ]", '{"consumers": [{}]}'],
  ["{} /* x\n", "Add the closing */", "{} /* x */\n"],
  [
    '{"price": 1} /* x\u00a0 \r\n',
    "Add the closing */",
    '{"price": 1} /* x\u00a0 */ \r\n',
  ],
  [
    '{"pointOfSale": "a\\tb\\d"}',
    "Escape the backslash",
    '{"pointOfSale": "a\\tb\\\\d"}',
  ],
  [
    '{"pointOfSale": "a\tb"}',
    "Escape the control characters",
    '{"pointOfSale": "a\\tb"}',
  ],
  [
    '\u200b{\n\u00a0\u00a0"price":\u00a012\n}',
    "Remove the invisible characters",
    '{\n\u00a0\u00a0"price":\u00a012\n}',
  ],
  [
    '{"pointOfSale": "The "Grand" desk", "price": 1}',
    "Escape the quotes around Grand",
    '{"pointOfSale": "The \\"Grand\\" desk", "price": 1}',
  ],
  // numbers as other countries write them
  ['{"price": "12,50"}', "Convert to the number 12.50", '{"price": 12.50}'],
  [
    '{"price": "-1.234,5"}',
    "Convert to the number -1234.5",
    '{"price": -1234.5}',
  ],
  [
    '{"price": "1,234,567"}',
    "Convert to the number 1234567",
    '{"price": 1234567}',
  ],
  ['{"price": "+012"}', "Convert to the number 12", '{"price": 12}'],
  ['{"price": 12,50}', "Replace with 12.50", '{"price": 12.50}'],
  [
    '{"price": -1,234.56, "channel": "WEB"}',
    "Replace with -1234.56",
    '{"price": -1234.56, "channel": "WEB"}',
  ],
  ['{"price": 1 234 000}', "Replace with 1234000", '{"price": 1234000}'],
  ['{"price": 1 000,50}', "Replace with 1000.50", '{"price": 1000.50}'],
  [
    '{"price": 1,, "a": 2}',
    "Remove the extra comma after 1",
    '{"price": 1, "a": 2}',
  ],
  ["{}\n];\n// end", "Remove the text after the payload", "{}\n\n// end"],
  [
    "",
    "Insert template: Refund of an order",
    `// @order\n{\n\t"status": "REFUNDED",\n\t"referenceId": "REFERENCE",\n\t"orderedAt": "2025-12-19T12:07:18.000Z",\n\t"pointOfSale": "shop.example/france",\n\t"price": 100.00,\n\t"currencyCode": "EUR"\n}\n`,
  ],
  [
    item,
    "Insert template: Bag",
    `${item}{\n\t"type": "BAG",\n\t"productId": "BAG-23KG",\n\t"referenceId": "REFERENCE-1",\n\t"name": "Checked bag, 23 kg",\n\t"quantity": 1,\n\t"price": 30.60,\n\t"currencyCode": "EUR",\n\t"status": "PURCHASED"\n}\n`,
  ],
];

for (const [text, title, after] of cases) {
  test(`fix: ${JSON.stringify(text)}: ${title}`, () => {
    const offered = offeredFixes(text);
    const chosen = offered.find(({ fix }) => fix.title === title);
    assert.ok(chosen, offered.map(({ fix }) => fix.title).join("\n"));
    assert.equal(chosen.after, after);
  });
}

/** Text, and the titles of all fixes for what is not missing in it; * before the preferred one. */
const choices: readonly (readonly [string, readonly string[]])[] = [
  ['{"currencyCode": "ZZZ"}', []],
  [
    "// @order d680c9be-4c07-4731-857e-9602034b15f2",
    [
      "Insert template: Order",
      "Insert template: Refund of an order",
      "Insert template: Cancellation of an order",
    ],
  ],
  [
    '{"currencyCode": "USS"}',
    ['Replace with "USD"', 'Replace with "USN"', 'Replace with "UZS"'],
  ],
  [
    '{"currencyCode": "USS", "orderItems": [{"price": 0, "type": "BAG", "status": "PENDING", "productId": "", "referenceId": "", "currencyCode": "UZS"}]}',
    ['* Replace with "UZS"', 'Replace with "USD"', 'Replace with "USN"'],
  ],
  ['{"orderedAt": 20251219120718}', []],
  [
    `${item}{"flightSegments": [{"id": "1", "departureDateTime": 1766146038149}]}`,
    [],
  ],
  [
    `// @order ${uuid} Staging\n{}`,
    [
      `* Replace with // @order ${uuid} on Staging`,
      `Replace with // @order ${uuid}`,
    ],
  ],
  [`// @order ${uuid} # by phone\n{}`, [`Replace with // @order ${uuid}`]],
  [
    `// @order <https://a.example/v2/orders/${uuid}?expand=orderItems>\n{}`,
    [`* Replace with // @order ${uuid}`],
  ],
  [`// @order https://a.example/v2/guests/${uuid}\n{}`, []],
  [
    `// @order "https://a.example/v2/orderItems/${uuid}" x\n{}`,
    [
      `Replace with // @orderItem ${uuid} on x`,
      `Replace with // @orderItem ${uuid}`,
    ],
  ],
  [`// @order ${uuid} on\n{}`, [`Replace with // @order ${uuid}`]],
  [`${item}{"name": "H\ufffdtel"}`, []],
  [`${item}{"type": "Baggage"}`, ['* Replace with "BAG"']],
  [
    `${item}{"type": baggage}`,
    ['* Replace with "BAG"', "Add quotes around baggage"],
  ],
  [`${item}{"type": "lounge"}`, ['* Replace with "LOUNGE_ACCESS"']],
  ['{"status": "CANCEL"}', ['* Replace with "CANCELLED"']],
  ['{"status": "PARTIAL"}', []],
  ['{"currency": "EUR"}', ['* Rename to "currencyCode"', 'Remove "currency"']],
  ['{"price": 1, "created_at": ""}', ['Remove "created_at"']],
  ['{"channel": None}', ["Add quotes around None"]],
  ['{"price": True}', []],
  ['{"currency": 1, "currencyCode": "EUR"}', ['Remove "currency"']],
  [
    `${item}{"flightSegments": [{"id": "1", "origin": "DUB", "Origin": 1}]}`,
    ['Remove "Origin"'],
  ],
  ['{"status": "REFUNDED}', ["* Add the closing quote after REFUNDED"]],
  ['{"price": 1 /* two }', ["* Add the closing */"]],
  ['{"price": 1} /* two\n{', ["Add the closing */"]],
  [
    '{# two\n"price": 1}',
    ['Add the opening quote before # and add the missing ": after two'],
  ],
  [
    '{"pointOfSale": "a"b"c"}',
    [
      "* Escape the quotes around b",
      "Escape the quote after a and remove the extra quote after b",
      "Remove the extra quote after a and escape the quote after b",
      "Remove the extra quote after a and remove the extra quote after b",
    ],
  ],
  ["[{}, {}]", []],
  ['{"price": "1,234"}', []],
  ['{"price": "12 EUR"}', []],
  ['{"price": 12, 50}', []],
  ['{"price": 1 0}', []],
  ['{"price": 1,50: 2}', ["Add quotes around 50", 'Remove "50"']],
  [
    '{"price": 1.500, "currencyCode": "EUR"}',
    ["Replace with 1.50", "Replace with 1500"],
  ],
  ['{"price": 12.3456, "currencyCode": "EUR"}', []],
  ['{"price": 12.3400, "currencyCode": "EUR"}', ["* Replace with 12.34"]],
  [`${item}{"language": "XX"}`, []],
  [legs("DUB-LHR", "LAS-LHR"), ['Change the previous destination to "LAS"']],
  ["// @order on Elsewhere\n{}", []],
  [
    "// @order a on Live EU\n{}\n// @order b on live eu",
    ["Remove this target line"],
  ],
];

for (const [text, expected] of choices) {
  test(`choices: ${JSON.stringify(text)}`, () => {
    const titles = offeredFixes(text)
      .filter(({ fix }) => !/^Add (?:"|the \d)/.test(fix.title))
      .map(({ fix }) => (fix.preferred ? "* " : "") + fix.title);
    // Several faults of one slip have the same fixes.
    assert.deepEqual([...new Set(titles)], expected);
  });
}

/** Text before and after all safe fixes. */
const safe: readonly (readonly [string, string, string])[] = [
  [
    "what one fix uncovers is fixed too",
    "// @order\n{'status': 'Cancelled', /* x */ channel: 'call center',}",
    '// @order\n{"status": "CANCELLED", /* x */ "channel": "CALL_CENTER"}',
  ],
  [
    "a deprecated type stays",
    `${item}{"type": "FEES"}`,
    `${item}{"type": "FEES"}`,
  ],
  [
    "slips of several kinds, one behind the other",
    '{"price": 1,, "status": "REFUNDED, "channel": “WEB”}',
    '{"price": 1, "status": "REFUNDED", "channel": "WEB"}',
  ],
  [
    "nothing while a slip can be taken back in two ways",
    '{"price": 1,, "pointOfSale": "a" + "b"}',
    '{"price": 1,, "pointOfSale": "a" + "b"}',
  ],
  [
    "of two equal attributes one stays",
    '{"price": 1, "price": 1, "price": 1}',
    '{"price": 1}',
  ],
  [
    "of two different ones both stay",
    '{"price": 1, "price": 2}',
    '{"price": 1, "price": 2}',
  ],
  [
    "a comment in one of two stays",
    '{"contact": {}, "contact": {/* x */}}',
    '{"contact": {}, "contact": {/* x */}}',
  ],
  ["a leading zero stays", '{"price": 012}', '{"price": 012}'],
  [
    "more than are shown, and more than one round deep",
    `{"consumers": [${Array(1000).fill("{'lastName': 'O', firstName: 'A',}").join()}]}`,
    `{"consumers": [${Array(1000).fill('{"lastName": "O", "firstName": "A"}').join()}]}`,
  ],
];

for (const [name, text, after] of safe) {
  test(`all safe fixes: ${name}`, () => {
    assert.equal(fixedAll(text), after);
  });
}
