import "../../all-schemas";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { suite, test } from "node:test";
import { check } from "../../../server/check/check";
import { readPayload } from "../../../server/document/payload";
import { conversion, convertActions } from "../../../server/language/features";
import { applyEdits } from "../../../server/language/layout/edit";
import type { ActionClient } from "../../../server/language/fixes/action-client";
import { CodeActionTriggerKind } from "vscode-languageserver-types";
import { TextDocument } from "vscode-languageserver-textdocument";

function converted(text: string, type?: string, isSplit = true) {
  const payload = readPayload(text);
  const made = conversion(payload, { isSplit, ...(type && { type }) });
  if (!made) return undefined;
  const { edits, ...rest } = made;
  return { text: applyEdits(text, edits), ...rest };
}

const codesOf = (text: string) =>
  check(readPayload(text)).map(({ severity, code }) => `${severity} ${code}`);

const ref = "d680c9be-4c07-4731-857e-9602034b15f2";

suite("a payload of v2 becomes one of v2.1", () => {
  test("an order gets the line, and keeps what v2.1 has no place for", () => {
    const order = `// @order ${ref}\n// refund agreed\n{\n    "price": 12.50, "consumers": [],\n  "referenceId": "342-ABD"\n}\n`;
    assert.deepEqual(converted(order), {
      text: `// @api v2.1\n${order}`,
      unplaced: ["consumers"],
    });
  });

  test("attributes that nobody documents are counted, not named", () => {
    const order = '{"price": 1, "ourNote": "a", "consumers": [], "b": 2}';
    const { unplaced, unplacedOwn } = converted(order) ?? {};
    assert.deepEqual([unplaced, unplacedOwn], [["consumers"], 2]);
  });

  test("an item gets a name from its product, and keeps its comments and spelling", () => {
    const item = `// @orderItem ${ref}
{
  "type": "HOTEL", // two nights
  "productId": "DUB\\u002dRIU",
  "price": 100.00
}
`;
    assert.deepEqual(converted(item), {
      text: `// @api v2.1
// @orderItem ${ref}
{
  "type": "HOTEL", // two nights
  "name": "DUB\\u002dRIU",
  "productId": "DUB\\u002dRIU",
  "price": 100.00
}
`,
      refusedType: "HOTEL",
      unplaced: [],
    });
  });

  test("the chosen type takes the place of one that is refused", () => {
    const item =
      '// @orderItem\n{"type": "RAIL", "name": "a", "productId": "b"}';
    assert.deepEqual(converted(item, 'My "rail"'), {
      text: '// @api v2.1\n// @orderItem\n{"type": "My \\"rail\\"", "name": "a", "productId": "b"}',
      unplaced: [],
    });
    assert.equal(
      converted('// @orderItem\n{"type": "BAG"}', "x")?.text,
      '// @api v2.1\n// @orderItem\n{"type": "BAG"}',
    );
  });

  test("a flight: its segments become pairs of the item's data extension, and both files are clean", () => {
    const example = readFileSync(
      "examples/flight-item.cdp-order.json",
      "utf8",
    ).replace('"price": 100.00', '"price": 100.00 /* as sold */');
    const made = converted(example, "Flight Item");
    assert.ok(made?.extension);
    assert.deepEqual(codesOf(made.text), []);
    assert.deepEqual(codesOf(made.extension), []);
    assert.match(made.text, /100\.00 \/\* as sold \*\//);
    assert.doesNotMatch(made.text, /flightSegments|passengerTypeCode/);
    const lines = made.extension.split("\n");
    assert.deepEqual(lines.slice(0, 2), [
      "// @api v2.1",
      `// @orderItemExtension ${ref}`,
    ]);
    const pairs = readPayload(made.extension).value as object;
    const item = readPayload(example).value as {
      flightSegments: readonly Record<string, unknown>[];
    };
    assert.deepEqual(
      Object.values(pairs).slice(1),
      item.flightSegments.flatMap((segment) => Object.values(segment)),
    );
    assert.ok("segment2Origin" in pairs && "passengerTypeCode" in pairs);
  });

  test("comments inside what moves come along, as do the environments of the target lines", () => {
    const item = `// @orderItem ${ref} on Staging
{
  "type": "FLIGHT", "name": "n",
  "flightSegments": [ // outbound
    {"id": "1", "origin": "DUB" /* T2 */}
  ]
}
`;
    const made = converted(item, "Flight");
    assert.equal(
      made?.text,
      `// @api v2.1\n// @orderItem ${ref} on Staging\n{\n  "type": "Flight", "name": "n"\n}\n`,
    );
    const lines = made.extension?.split("\n") ?? [];
    assert.ok(lines.includes(`// @orderItemExtension ${ref} on Staging`));
    assert.deepEqual(lines.slice(3), [
      "{",
      "  // outbound",
      "  /* T2 */",
      '  "segment1Id": "1",',
      '  "segment1Origin": "DUB"',
      "}",
      "",
    ]);
  });

  test("what no pair can hold, or more than 100 pairs, stays in the file and is listed", () => {
    const many = Array.from({ length: 51 }, (_, id) => ({ id, origin: "DUB" }));
    for (const segments of [[{ id: null }], [[]], ["x"], [], many]) {
      const text = JSON.stringify({ type: "BAG", flightSegments: segments });
      const made = converted(`// @orderItem\n${text}`);
      assert.deepEqual(made, {
        text: `// @api v2.1\n// @orderItem\n${text}`,
        unplaced: ["flightSegments"],
      });
    }
  });

  test("segments whose pairs would have one name, or that would have none, stay in the file", () => {
    for (const segments of [
      [{ id: "1", Id: "2" }],
      [{ "0Id": "1" }, ...Array.from({ length: 9 }, () => ({ id: "1" }))],
      [{ id: "1" }, {}],
    ]) {
      const text = JSON.stringify({ type: "BAG", flightSegments: segments });
      const made = converted(`// @orderItem\n${text}`);
      assert.equal(made?.extension, undefined);
      assert.deepEqual(made?.unplaced, ["flightSegments"]);
    }
  });

  test("an API line that is there is changed, and the line breaks of the file are kept", () => {
    assert.equal(
      converted('// @api v2\r\n// @order\r\n{"price": 1}')?.text,
      '// @api v2.1\r\n// @order\r\n{"price": 1}',
    );
    assert.equal(
      converted('\uFEFF// @order\r\n{"price": 1}')?.text,
      '\uFEFF// @api v2.1\r\n// @order\r\n{"price": 1}',
    );
  });

  test("nothing is made of what is for v2.1 already, or no JSON", () => {
    for (const text of [
      '// @api v2.1\n{"price": 1}',
      '{"price": 1,}',
      '{"price": 1, "price": 2}',
      "[]",
      "",
    ])
      assert.equal(converted(text), undefined, text);
  });
});

suite("the refactoring", () => {
  const text = '// @orderItem\n{"type": "HOTEL", "productId": "p"}';
  const document = TextDocument.create("file:///a", "cdp-order", 1, text);
  const at = (
    line: number,
    only?: string[],
    triggerKind: CodeActionTriggerKind = CodeActionTriggerKind.Invoked,
  ) => ({
    range: { start: { line, character: 1 }, end: { line, character: 1 } },
    context: { diagnostics: [], triggerKind, ...(only && { only }) },
  });
  const client = (convertCommand?: string): ActionClient => ({
    resolvesEdits: false,
    documentChanges: false,
    snippetEdits: false,
    turnOffCommand: undefined,
    documentationCommand: undefined,
    convertCommand,
  });
  const actions = (line: number, only?: string[], command?: string) =>
    convertActions(
      document,
      readPayload(text),
      at(line, only),
      client(command),
    );

  test("is offered above the payload, or to who asks for refactorings", () => {
    const counts = [
      actions(0),
      actions(1),
      actions(1, ["refactor"]),
      actions(1, ["quickfix"]),
    ].map(({ length }) => length);
    assert.deepEqual(counts, [1, 0, 1, 0]);
    const byItself = at(0, undefined, CodeActionTriggerKind.Automatic);
    const payload = readPayload(text);
    assert.deepEqual(convertActions(document, payload, byItself, client()), []);
  });

  test("edits one file, with the type left as it is, where the client has no command", () => {
    const [action] = actions(0);
    const edits = action?.edit?.changes?.["file:///a"] ?? [];
    assert.equal(
      TextDocument.applyEdits(document, edits),
      '// @api v2.1\n// @orderItem\n{"type": "HOTEL", "name": "p", "productId": "p"}',
    );
  });

  test("runs the client's command where it has one", () => {
    const [action] = actions(0, undefined, "convert");
    assert.deepEqual(action?.command?.arguments, ["file:///a"]);
    assert.equal(action.edit, undefined);
  });
});
