import "../../all-schemas";
import assert from "node:assert/strict";
import { test } from "node:test";
import { CompletionItemTag } from "vscode-languageserver-types";
import * as domain from "../domain";
import { readPayload } from "../../../server/document/payload";
import { chosen, labels, offered, vscode } from "./marked";

/** Text with the cursor, what is chosen there, and the text after it. */
const cases: readonly (readonly [string, string, string, string])[] = [
  // names
  ["in an empty object", "{|}", "price", '{"price": |}'],
  ["inside quotes", '{"|"}', "status", '{"status": "|"}'],
  ["half a word in quotes", '{"sta|"}', "status", '{"status": "|"}'],
  ["half a word without quotes", "{sta|}", "status", '{"status": "|"}'],
  ["a quote at the end of the text", '{"sta|', "status", '{"status": "|"'],
  ["after a comma", '{"price": 1,|}', "status", '{"price": 1,"status": "|"}'],
  [
    "before another attribute",
    '{\n  "|"\n  "price": 1}',
    "status",
    '{\n  "status": "|",\n  "price": 1}',
  ],
  [
    "on an empty line between two",
    '{"price": 1\n|\n"channel": "WEB"}',
    "status",
    '{"price": 1,\n"status": "|",\n"channel": "WEB"}',
  ],
  [
    "after a value without its comma",
    '{"price": 12 |}',
    "status",
    '{"price": 12, "status": "|"}',
  ],
  [
    "in place of another name",
    '{"status|": "X"}',
    "channel",
    '{"channel": "X"}',
  ],
  [
    "between comments",
    "{/* x */ | // y\n}",
    "price",
    '{/* x */ "price": | // y\n}',
  ],
  [
    "a list of objects",
    "// @orderItem\n{|}",
    "flightSegments",
    '// @orderItem\n{"flightSegments": [\n\t{\n\t\t|\n\t}\n]}',
  ],
  [
    "in a segment",
    '// @orderItem\n{"flightSegments":[{"id":"1",\n  "or|"\n}]}',
    "origin",
    '// @orderItem\n{"flightSegments":[{"id":"1",\n  "origin": "|"\n}]}',
  ],
  [
    "in the second segment of a text that ends there",
    '// @orderItem\n{"flightSegments":[{"id":"1"},{"id":"2","or|"',
    "origin",
    '// @orderItem\n{"flightSegments":[{"id":"1"},{"id":"2","origin": "|"',
  ],
  [
    "in an order's item",
    '{"orderItems":[{"ty|"}]}',
    "type",
    '{"orderItems":[{"type": "|"}]}',
  ],
  // values
  ["outside quotes", '{"status": |}', "PURCHASED", '{"status": "PURCHASED"}'],
  ["behind the colon", '{"status":|}', "PURCHASED", '{"status": "PURCHASED"}'],
  ["inside quotes", '{"status": "|"}', "PURCHASED", '{"status": "PURCHASED"}'],
  ["half a word", '{"status": "PUR|"}', "PURCHASED", '{"status": "PURCHASED"}'],
  [
    "half a word without quotes",
    '{"status": PUR|}',
    "PURCHASED",
    '{"status": "PURCHASED"}',
  ],
  [
    "a value already there, cursor in it",
    '{"status": "PEN|DING", "price": 1}',
    "PURCHASED",
    '{"status": "PURCHASED", "price": 1}',
  ],
  [
    "a value already there, cursor before it",
    '{"status": |"PENDING", "price": 1}',
    "PURCHASED",
    '{"status": "PURCHASED", "price": 1}',
  ],
  [
    "a value already there, cursor behind it",
    '{"status": "PENDING"|, "price": 1}',
    "PURCHASED",
    '{"status": "PURCHASED", "price": 1}',
  ],
  [
    "the comma is missing",
    '{"status": "|"\n"price": 1}',
    "PURCHASED",
    '{"status": "PURCHASED",\n"price": 1}',
  ],
  [
    "the value and the comma are missing",
    '{"status": |\n"price": 1}',
    "PURCHASED",
    '{"status": "PURCHASED",\n"price": 1}',
  ],
  [
    "the closing quote is missing",
    '{"status": "PU|\n"price": 1}',
    "PURCHASED",
    '{"status": "PURCHASED",\n"price": 1}',
  ],
  [
    "the text ends there",
    '{"status": "PUR|',
    "PURCHASED",
    '{"status": "PURCHASED"',
  ],
  [
    "the closing quote is missing, and the next attribute is on the same line",
    '{"status":"R|,"price":1}',
    "REFUNDED",
    '{"status":"REFUNDED","price":1}',
  ],
  [
    "a name's closing quote is missing, and more is on the same line",
    '{"sta|: "X", "price": 1}',
    "status",
    '{"status": "X", "price": 1}',
  ],
  [
    "a name before another one, whose opening quote is not its closing one",
    '{ "|"price": 1 }',
    "status",
    '{ "status": "|","price": 1 }',
  ],
  [
    "half a name before another one",
    '{"orderItems": [{"st|"type": "BAG"}]}',
    "status",
    '{"orderItems": [{"status": "|","type": "BAG"}]}',
  ],
  [
    "half a name before another one, in single quotes",
    "{ 'st|'price': 1 }",
    "status",
    '{ "status": "|",\'price\': 1 }',
  ],
  [
    "half a value before a name",
    '{"status": "R|"price": 1}',
    "REFUNDED",
    '{"status": "REFUNDED","price": 1}',
  ],
  [
    "half a value before the value that it replaces",
    '{"status": "P|"REFUNDED", "price": 1}',
    "PURCHASED",
    '{"status": "PURCHASED", "price": 1}',
  ],
  [
    "a value already there, cursor behind the colon",
    '{"status":| "REFUNDED", "price": 1}',
    "PURCHASED",
    '{"status": "PURCHASED", "price": 1}',
  ],
  [
    "a value already there, behind a comment",
    '{"status":| /* a */ "REFUNDED" // b\n}',
    "PURCHASED",
    '{"status": /* a */ "PURCHASED" // b\n}',
  ],
  [
    "a value already there, on the next line",
    '{"status":|\n  "REFUNDED",\n"price": 1}',
    "PURCHASED",
    '{"status":\n  "PURCHASED",\n"price": 1}',
  ],
  [
    "half a value before a comment",
    '{"status": "R|/* a */, "price": 1}',
    "REFUNDED",
    '{"status": "REFUNDED"/* a */, "price": 1}',
  ],
  ["single quotes", "{'status': 'R|'}", "REFUNDED", "{'status': \"REFUNDED\"}"],
  ["curly quotes", '{"status": “R|”}', "REFUNDED", '{"status": "REFUNDED"}'],
  [
    "behind the closing quote of half a word",
    '{"status": "REF"|}',
    "REFUNDED",
    '{"status": "REFUNDED"}',
  ],
  [
    "a currency",
    '// @orderItem\n{"currencyCode": "E|"}',
    "EUR",
    '// @orderItem\n{"currencyCode": "EUR"}',
  ],
  [
    "a language",
    '// @orderItem\n{"language": |}',
    "EN",
    '// @orderItem\n{"language": "EN"}',
  ],
  [
    "a value of an open list",
    '{"paymentType": "C|"}',
    "Card",
    '{"paymentType": "Card"}',
  ],
  [
    "a type in an order's item",
    '{"orderItems":[{"type":"FL|"}]}',
    "FLIGHT",
    '{"orderItems":[{"type":"FLIGHT"}]}',
  ],
];

for (const [name, text, choice, after] of cases) {
  test(`completion: ${name}: ${JSON.stringify(text)}`, () => {
    assert.equal(chosen(text, choice), after);
  });
}

test("completion: whatever is chosen in place of a value or a name, the rest stays as it is", () => {
  const payload = {
    status: "CANCELED",
    channel: "WEB",
    cardType: "American Expres",
    orderItems: [
      { type: "FLIGHT", status: "UNKNOWN", price: 1 },
      { status: "CANCELLED", language: "EN", referenceId: "1" },
    ],
    currencyCode: "EU",
    price: 12,
  };
  const choices = new Set<string>();
  for (const text of [
    JSON.stringify(payload),
    JSON.stringify(payload, null, 2),
  ]) {
    for (const { 0: whole, index } of text.matchAll(/"[\w ]+"/g)) {
      const head = text.slice(0, index);
      const tail = text.slice(index + whole.length);
      for (const typed of [whole.slice(0, 2), whole.slice(0, -2)]) {
        for (const quote of ['"', ""]) {
          const marked = `${head}${typed}|${quote}${tail}`;
          for (const label of labels(marked)) {
            if (!`"${label}`.startsWith(typed)) continue;
            choices.add(label);
            const after = chosen(marked, label).replace("|", "");
            assert.equal(after, `${head}"${label}"${tail}`, marked);
          }
        }
      }
    }
  }
  assert.ok(choices.size > 30, [...choices].join());
});

/** Typed text, up to the cursor and, by an editor that closes quotes, behind it. */
const typings = ["|", '"|', '"|"', '"e|', '"e|"', "e|", "'|", "'e|'"];

test("completion: whatever is begun before, between or in place of attributes, valid JSON comes of it with their comments", () => {
  let count = 0;
  for (const body of [
    '{ "status": "REFUNDED", "price": 12, "channel": "WEB" }',
    '{"status":"REFUNDED","price":12,"orderItems":[{"type":"BAG","price":1}]}',
    '{\n  "status": "REFUNDED", // a\n  /* b */ "price": 12,\n  "channel": /* c */ "WEB"\n}',
    '// @orderItem\n{\n  "flightSegments": [\n    { "origin": "DUB", "id": "1" }, { "id": "2" }\n  ]\n}',
  ]) {
    const names = [...body.matchAll(/"(\w+)"\s*:/g)].map(([, name]) => name);
    for (const at of placesIn(body)) {
      for (const typing of typings) {
        const text = body.slice(0, at) + typing + body.slice(at);
        const some = labels(text).filter((label) => /e/i.test(label));
        for (const label of some.slice(0, 2)) {
          const after = chosen(text, label)
            .replace("|", "")
            .replace(/\$\d/g, "")
            .replace(/(?<=": )(?=\s*[,}])/g, "1");
          const details = `${text}\n${label}\n${after}`;
          const { strictValue, comments } = readPayload(after);
          assert.ok(strictValue, details);
          assert.equal(
            comments.length,
            readPayload(body).comments.length,
            details,
          );
          const kept = [...after.matchAll(/"(\w+)"\s*:/g)].map(
            ([, name]) => name,
          );
          const lost = names.filter((name) => !kept.includes(name));
          assert.ok(lost.length <= (typing === "|" ? 1 : 0), details);
          count++;
        }
      }
    }
  }
  assert.ok(count > 500, String(count));
});

/** Where a token begins, or ends, and something is offered. */
const placesIn = (body: string): readonly number[] =>
  [...body.matchAll(/"\w*"|[^\s\w"]/g)]
    .flatMap(({ 0: token, index }) => [index, index + token.length])
    .filter(
      (at) =>
        !/^\w|\w$/.test(body.slice(at - 1, at)) &&
        labels(`${body.slice(0, at)}|${body.slice(at)}`).length > 0,
    );

test("completion: a whole value filters nothing, and the next letter finds those that have it", () => {
  const filterOf = (label: string) =>
    offered('// @orderItem\n{"type": "CAR|"}').find(
      (item) => item.label === label,
    )?.filterText;
  assert.equal(filterOf("CAR_SEAT"), "CARCAR_SEAT");
  assert.equal(filterOf("FEE"), "CARFEE");
});

test("completion: the quotes around a value stay, so that Tab goes on in a template", () => {
  const edited = (text: string) => {
    const edit = offered(text).find(({ label }) => label === "USD")?.textEdit;
    return edit && "range" in edit
      ? [edit.range.start.character, edit.newText]
      : undefined;
  };
  const inside = [17, "USD"];
  const around = [16, '"USD"'];
  assert.deepEqual(edited('{"currencyCode":"U|"}'), inside);
  assert.deepEqual(edited('{"currencyCode":"|","price":1}'), inside);
  assert.deepEqual(edited('{"currencyCode":"|"}'), around);
  assert.deepEqual(edited('{"currencyCode":"EUR"|}'), around);
  assert.deepEqual(edited('{"currencyCode":"U|,"price":1}'), around);
});

test("completion: each kind has its own statuses", () => {
  assert.deepEqual(labels('{"status": "|"}'), domain.orderStatuses);
  assert.deepEqual(
    labels('// @orderItem\n{"status": "|"}'),
    domain.itemStatuses,
  );
});

test("completion: as long as nothing tells the kind, both kinds' attributes, marked where only one has them", () => {
  const marks = (text: string) =>
    offered(text).map(({ label, labelDetails }) => {
      const [mark, detail] = labelDetails?.description?.split(" · ") ?? [];
      return detail === undefined ? label : `${label} (${mark})`;
    });
  const open = [
    ...["pointOfSale (order)", "currencyCode", "price", "orderedAt"],
    ...["referenceId", "type (order item)", "productId (order item)"],
    "channel",
    ...["paymentType (order)", "cardType (order)", "status"],
    ...["contact (order)", "consumers (order)", "orderItems (order)"],
    ...["quantity (order item)", "originalPrice (order item)"],
    ...["originalCurrencyCode (order item)"],
    ...["passengerTypeCode (order item)", "flightSegments (order item)"],
    ...["name (order item)", "description (order item)"],
    ...["vendor (order item)", "language (order item)"],
  ];
  assert.deepEqual(marks("{ | }"), open);
  assert.deepEqual(
    marks('{"price": 1, "|"}'),
    open.filter((mark) => mark !== "price"),
  );
  for (const decided of [
    "// @order\n{|}",
    "// @orderItem\n{|}",
    '{"cardType": "Visa", |}',
    '{"type": "FLIGHT", |}',
    '{"orderItems": [{|}]}',
  ]) {
    assert.deepEqual(marks(decided), labels(decided), decided);
  }
});

test("completion: as long as nothing tells the kind, the values of either", () => {
  const types = labels('// @orderItem\n{"type": "|"}');
  for (const text of ['{"type": |}', '{"type":|', '{"type": F|, "price": 1}']) {
    assert.deepEqual(labels(text), types, text);
  }
  assert.equal(chosen('{"type": |}', "FLIGHT"), '{"type": "FLIGHT"}');
  assert.ok(labels('{"language": |}').includes("EN"));
  const statuses = offered('{"price": 1, "status": "|"}');
  assert.deepEqual(
    statuses
      .filter(({ labelDetails }) =>
        labelDetails?.description?.startsWith("order · "),
      )
      .map(({ label }) => label),
    domain.orderStatuses.filter((one) => !domain.itemStatuses.includes(one)),
  );
});

test("completion: each row says what it means", () => {
  for (const text of [
    "|",
    "// @|",
    '// @order\n{"status": "|"}',
    "// @order\n{|}",
  ]) {
    const rows = offered(text);
    assert.deepEqual(
      rows.map(({ labelDetails }) => labelDetails?.description),
      rows.map(({ detail }) => detail),
      text,
    );
    assert.ok(rows.every(({ detail }) => detail));
  }
});

test("completion: @ignore with the codes of the file's problems, in any line comment", () => {
  const wrong = '"channel": "FAX", "referenceId": "REFERENCE",';
  const codes = ["attribute/missing", "value/enum", "value/placeholder"];
  const directives = ["@ignore", ...codes.map((code) => `@ignore ${code}`)];
  assert.deepEqual(labels(`// @|\n{${wrong} "price": 1}`), [
    "@order",
    "@orderItem",
    "@api v2.1",
    "@api v2",
    ...directives,
  ]);
  assert.deepEqual(
    labels(`// @order\n{${wrong} // @|\n"price": 1}`),
    directives,
  );
  assert.deepEqual(labels(`// @ignore |\n{${wrong} "price": 1}`), codes);
  assert.equal(
    chosen(`{${wrong}} // @ignore val|ue`, "value/enum"),
    `{${wrong}} // @ignore value/enum`,
  );
});

test("completion: an editor without room beside the label has the kind in the detail", () => {
  const plain = { ...vscode, labelDetails: false };
  const type = offered("{|}", plain).find(({ label }) => label === "type");
  assert.equal(type?.detail, "string, required, order item");
  assert.equal(type.labelDetails, undefined);
});

test("completion: deprecated types are last and marked", () => {
  const types = offered('// @orderItem\n{"type": "|"}');
  assert.deepEqual(
    types.map(({ label }) => label),
    [...domain.itemTypes, ...Object.keys(domain.deprecatedItemTypes)],
  );
  assert.deepEqual(
    types
      .filter(({ tags }) => tags?.includes(CompletionItemTag.Deprecated))
      .map(({ label }) => label),
    Object.keys(domain.deprecatedItemTypes),
  );
});

test("completion: required names are first, present and response-only ones are not offered", () => {
  assert.deepEqual(labels('// @orderItem\n{"price": 1, "href": "", "|"}'), [
    ...["type", "productId", "currencyCode", "referenceId", "status"],
    ...["orderedAt", "quantity", "originalPrice", "originalCurrencyCode"],
    ...["passengerTypeCode", "flightSegments", "name", "description"],
    ...["vendor", "channel", "language"],
  ]);
});

test("completion: nothing where nothing can stand", () => {
  const places = [
    "// |\n{}",
    "|{}",
    "{}|",
    '{"price" |}',
    '{"status": "X" /* | */}',
    '{"referenceId": "|"}',
    '{"contact": {"|"}}',
    '{"orderItems": |[]}',
  ];
  assert.deepEqual(
    places.map((text) => [text, labels(text)]),
    places.map((text) => [text, []]),
  );
});

test("completion: an editor without snippets gets plain text and no command", () => {
  const plain = {
    snippets: false,
    labelDetails: false,
    suggestCommand: undefined,
  };
  assert.equal(chosen("{|}", "status", plain), '{"status": }');
  assert.deepEqual(offered("|", plain), []);
  assert.equal(
    offered("{|}", plain).find(({ command }) => command),
    undefined,
  );
});

test("completion: after a name whose values are known, they are offered", () => {
  const reopening = offered("// @order\n{|}")
    .filter(({ command }) => command)
    .map(({ label }) => label);
  assert.deepEqual(reopening, [
    ...["currencyCode", "channel", "paymentType", "cardType", "status"],
  ]);
});

test("completion: a name that has its value does not offer others for it", () => {
  const status = offered('{"|": "X"}').find(({ label }) => label === "status");
  assert.ok(status);
  assert.equal(status.command, undefined);
});

test("completion: whole payloads where none stands yet, and nowhere else", () => {
  const v2 = [
    ...["order", "refund order", "cancel order", "flight item"],
    ...["hotel item", "bag item", "fee item"],
  ];
  const v21 = ["order v2.1", "item v2.1", "item extension v2.1"];
  for (const [text, templates] of [
    ...["|", "refund|", "refund or|", "order v2.|"].map(
      (text) => [text, [...v2, ...v21]] as const,
    ),
    ["// @order 1\n|", v2],
    ["// @api v2\n|", v2],
    ["// @api v2.1\n|", v21],
    ["// @api v2.1\n// @orderItem\n|", ["item v2.1"]],
    ["// @api v2.1\n// @orderExtension\n|", []],
  ] as const) {
    assert.deepEqual(labels(text), templates, text);
  }
  for (const text of ["{}|", "// x |", "[|]", '{"price": 1} ref|']) {
    assert.deepEqual(labels(text), [], text);
  }
});

for (const lineBreak of ["\n", "\r\n", "\r"])
  test(`completion: no range leaves its line, which ends with ${JSON.stringify(lineBreak)}`, () => {
    const text = `{"currencyCode":\n|\n  978}`.replaceAll("\n", lineBreak);
    for (const { textEdit } of offered(text)) {
      assert.ok(textEdit && "range" in textEdit);
      const { start, end } = textEdit.range;
      assert.deepEqual([start.line, end.line], [1, 1]);
    }
  });

test("completion: a template takes the place of the word, and leaves a target line alone", () => {
  assert.match(chosen("refund or|", "refund order"), /^\/\/ @order\n\{\n/);
  assert.match(
    chosen("// @order 1\nref|", "refund order"),
    /^\/\/ @order 1\n\{\n/,
  );
});

test("completion: the present value is the one selected", () => {
  const selected = offered('{"status": "PEN|DING"}')
    .filter(({ preselect }) => preselect)
    .map(({ label }) => label);
  assert.deepEqual(selected, ["PENDING"]);
});

test("completion: a template brings the lines above it that the file lacks", () => {
  const lines = "// @api v2.1\n// @orderItem\n{\n";
  for (const text of ["item|", "// @api v2.1\n|", lines.replace("{\n", "|")])
    assert.ok(chosen(text, "item v2.1").startsWith(lines), text);
});
