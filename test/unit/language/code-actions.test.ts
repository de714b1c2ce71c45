import assert from "node:assert/strict";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CodeAction, Diagnostic } from "vscode-languageserver-types";
import { toDiagnostic } from "../../../server/diagnostics";
import {
  codeActions,
  type ActionClient,
} from "../../../server/language/features";
import { finish } from "../../../server/language/steps";
import { documentsWith } from "./documents";

const uri = "file:///a.cdp-order.json";
const vscode: ActionClient = {
  documentChanges: true,
  snippetEdits: true,
  resolvesEdits: false,
  turnOffCommand: "off",
  documentationCommand: "explain",
  convertCommand: undefined,
};
const plain: ActionClient = {
  documentChanges: false,
  snippetEdits: false,
  resolvesEdits: false,
  turnOffCommand: undefined,
  documentationCommand: undefined,
  convertCommand: undefined,
};

/** The actions where the editor shows the problems of these codes. */
function actions(
  text: string,
  codes: readonly string[],
  client = vscode,
  only?: readonly string[],
): readonly CodeAction[] {
  const document = TextDocument.create(uri, "cdp-order", 7, text);
  const documents = documentsWith({ "value/date": "off" });
  const diagnostics = documents
    .problems(document)
    .filter(({ code }) => codes.includes(code))
    .map((problem) => toDiagnostic(document, problem));
  const context = { diagnostics, ...(only && { only: [...only] }) };
  const end = document.positionAt(text.length);
  const range = diagnostics[0]?.range ?? { start: end, end };
  return finish(codeActions(document, documents, { range, context }, client));
}

/** The titles of the quick fixes of what is wrong at the nth character, by the diagnostics that the client sends. */
function fixesAt(
  text: string,
  at: number,
  sent: (shown: Diagnostic) => readonly Diagnostic[],
): readonly string[] {
  const document = TextDocument.create(uri, "cdp-order", 7, text);
  const documents = documentsWith();
  const position = document.positionAt(at);
  const diagnostics = documents
    .problems(document)
    .map((problem) => toDiagnostic(document, problem))
    .filter(({ code }) => code === "value/enum")
    .flatMap(sent);
  const range = { start: position, end: position };
  const request = { range, context: { diagnostics } };
  return titles(
    finish(codeActions(document, documents, request, plain)),
  ).filter((title) => !title.startsWith("Fix all"));
}

const titles = (all: readonly CodeAction[]) => all.map(({ title }) => title);

test("quick fixes: all safe fixes of the file are offered at a problem, and nowhere else", () => {
  const all = "Fix all auto-fixable problems";
  const text = '{"status": "refunded", "channel": "FAX"}';
  const [first, second] = actions(text, ["value/enum"]);
  assert.deepEqual(
    titles(actions(text, ["value/enum"])).filter((title) => title === all),
    [all],
  );
  assert.notEqual(first?.title, all);
  assert.equal(second?.kind, "quickfix");
  assert.deepEqual(actions(text, []), []);
  const unsafe = actions('{"channel": "FAX"}', ["value/enum"]);
  assert.ok(!titles(unsafe).includes(all));
});

test("quick fixes: a template keeps its choices, where the editor takes snippets", () => {
  const inserted = (client: ActionClient) => {
    const [, refund] = actions("// @order", ["syntax/empty"], client);
    return JSON.stringify(refund?.edit);
  };
  assert.ok(inserted(vscode).includes("${1|REFUNDED,PARTIALY_REFUNDED|}"));
  assert.ok(!inserted(plain).includes("$"));
});

test("quick fixes: of the problems asked about, the best one first and preferred", () => {
  const offered = actions('// @order\n{"channel": "mobile", "price": ""}', [
    "value/enum",
  ]);
  assert.deepEqual(
    offered.map(({ title, isPreferred, diagnostics }) => [
      title,
      isPreferred,
      diagnostics?.map(({ code }) => code),
    ]),
    [
      "Ignore value/enum in this file",
      "Turn off value/enum in user settings",
      "Show Documentation for value/enum",
    ].map((title) => [title, undefined, ["value/enum"]]),
  );
});

test("quick fixes: the range tells the problems where the diagnostics do not", () => {
  const text = '// @order\n{"channel": "web", "status": "canceled"}';
  const [channel, status] = [text.indexOf('"web"'), text.indexOf('"cancel')];
  const ignored = "Ignore value/enum in this file";
  const changes: Readonly<
    Record<string, (shown: Diagnostic) => readonly Diagnostic[]>
  > = {
    none: () => [],
    "without a code": ({ range, message }) => [{ range, message }],
    "with another code": (shown) => [{ ...shown, code: 1 }],
    "without code and message": ({ range }) => [{ range, message: "" }],
    "of somebody else": ({ range }) => [
      { range, message: "Unknown word.", source: "spelling", code: "word" },
    ],
  };
  for (const [name, sent] of Object.entries(changes)) {
    const at = (place: number) => fixesAt(text, place, sent);
    const [onChannel, onStatus] = [
      ['Replace with "WEB"', ignored],
      ['Replace with "CANCELLED"', ignored],
    ];
    assert.deepEqual(at(channel + 2), onChannel, name);
    assert.deepEqual(at(channel + '"web"'.length), onChannel, name);
    assert.deepEqual(at(status), onStatus, name);
    assert.deepEqual(at(text.indexOf("status")), [], name);
  }
  // Where they are as they were sent, they say more exactly what is meant.
  const both = ['Replace with "WEB"', 'Replace with "CANCELLED"', ignored];
  assert.deepEqual(
    fixesAt(text, channel, (shown) => [shown]),
    [both[0], both[1], ignored],
  );
  const changedMessage = (shown: Diagnostic) => [{ ...shown, message: "" }];
  assert.deepEqual(
    fixesAt(text, text.length, changedMessage).toSorted(),
    both.toSorted(),
  );
});

test("quick fixes: a missing attribute is written with its value selected", () => {
  const text =
    '// @orderItem\n{\n  "flightSegments": [\n    {\n      "origin": "DUB"\n    }\n  ]\n}';
  const [action] = actions(text, ["attribute/missing"]).filter(
    ({ title }) => title === 'Add "id"',
  );
  assert.deepEqual(action?.edit, {
    documentChanges: [
      {
        textDocument: { uri, version: 7 },
        edits: [
          {
            range: {
              start: { line: 3, character: 5 },
              end: { line: 3, character: 5 },
            },
            snippet: {
              kind: "snippet",
              value: '\n  "id": "${1:1}",',
            },
          },
        ],
      },
    ],
  });
});

test("quick fixes: an editor without snippets and versions gets plain edits, and no command", () => {
  const offered = actions('{\n\t"price": 1\n}', ["attribute/missing"], plain);
  const point = { line: 1, character: 11 };
  const start = { line: 0, character: 1 };
  assert.deepEqual(
    offered.map(({ title, edit, command }) => ({ title, edit, command })),
    [
      {
        title: "Add the 4 missing attributes",
        edit: {
          changes: {
            [uri]: [
              {
                range: { start, end: start },
                newText: '\n\t"pointOfSale": "",\n\t"currencyCode": "XXX",',
              },
              {
                range: { start: point, end: point },
                newText:
                  ',\n\t"orderedAt": "1970-01-01T00:00:00.000Z",\n\t"referenceId": ""',
              },
            ],
          },
        },
        command: undefined,
      },
      {
        title: "Ignore attribute/missing in this file",
        edit: {
          changes: {
            [uri]: [
              {
                range: {
                  start: { line: 0, character: 0 },
                  end: { line: 0, character: 0 },
                },
                newText: "// @ignore attribute/missing\n",
              },
            ],
          },
        },
        command: undefined,
      },
    ],
  );
});

test("quick fixes: what cannot be switched off is not offered to be", () => {
  assert.deepEqual(titles(actions("{'price': 1}", ["syntax/single-quotes"])), [
    "Use double quotes",
    "Fix all auto-fixable problems",
    "Show Documentation for syntax/single-quotes",
  ]);
});

test("quick fixes: what helps against several problems is offered once, for all of them", () => {
  const text = '{"ref": "a1", "href": "x", "price": 1}';
  const code = "attribute/response-only";
  assert.deepEqual(
    actions(text, [code]).map(({ title, diagnostics }) => [
      title,
      diagnostics?.map(({ range }) => range.start.character),
    ]),
    [
      ["Convert this response to a payload", [1, 14]],
      ['Remove "ref"', [1]],
      ["Remove all response-only attributes", [1, 14]],
      ['Remove "href"', [14]],
      [`Ignore ${code} in this file`, [1, 14]],
      [`Turn off ${code} in user settings`, [1, 14]],
      [`Show Documentation for ${code}`, [1, 14]],
    ],
  );
});

test("fix all: only where it is asked for, and what is switched off stays", () => {
  const text =
    '{"orderedAt": "2025-12-19 12:07:18Z", "price": "1", "channel": "web",}';
  const codes = ["value/type"];
  const fixAll = "source.fixAll.cdpOrder";
  for (const only of [[fixAll], ["source.fixAll"], ["source"]]) {
    const [action, ...others] = actions(text, codes, plain, only);
    assert.deepEqual(others, []);
    assert.equal(action?.kind, fixAll);
    const document = TextDocument.create(uri, "cdp-order", 7, text);
    assert.equal(
      TextDocument.applyEdits(document, action.edit?.changes?.[uri] ?? []),
      '{"orderedAt": "2025-12-19 12:07:18Z", "price": 1, "channel": "WEB"}',
    );
  }
  const quick = actions(text, codes, vscode);
  assert.ok(quick.every(({ kind }) => kind === "quickfix"));
  assert.deepEqual(actions(text, codes, vscode, ["refactor"]), []);
  assert.deepEqual(actions("{}", codes, vscode, [fixAll]), []);
});

test("quick fixes: one slip has its fixes once, however many faults come from it", () => {
  const text = '// @order\n{"channel": "WEB, "price": 1 }';
  const codes = ["syntax/unexpected-token", "syntax/unclosed-bracket"];
  assert.deepEqual(
    titles(actions(text, codes)).filter((title) =>
      title.startsWith("Add the closing"),
    ),
    ["Add the closing quote after WEB"],
  );
});
