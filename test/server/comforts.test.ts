/**
 * The comforts that leaving the `json` language took away, each held against VS
 * Code's own JSON server, for the same text. `|` is the
 * cursor; two of them are a selection.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import type {
  CodeAction,
  DocumentSymbol,
  FoldingRange,
  FormattingOptions,
  Position,
  SelectionRange,
  TextEdit,
} from "vscode-languageserver-protocol/node";
import { baseline } from "../bench/servers";
import { startClient, type Client, type LocalClient } from "./client";
import { spawnClient, type SpawnedClient } from "./spawned";

type Ask = (client: Client, document: Marked) => Promise<unknown>;

interface Row {
  readonly name: string;
  readonly text: string;
  /** The response of our server. */
  readonly expected: unknown;
  /** Why the JSON server answers something else; it answers the same where this is absent. */
  readonly differs?: string;
}

interface Marked {
  readonly document: TextDocument;
  readonly marks: readonly Position[];
}

/** Names with what stands beside them, indented by their depth. */
const outline: Ask = async (client, { document: { uri } }) => {
  const method = "textDocument/documentSymbol";
  const textDocument = { uri };
  const lines = (symbols: readonly DocumentSymbol[]): readonly string[] =>
    symbols.flatMap(({ name, detail, children = [] }) => [
      [name, detail].filter((part) => part !== undefined).join(": "),
      ...lines(children).map((line) => `  ${line}`),
    ]);
  return lines(await client.connection.sendRequest(method, { textDocument }));
};

/** First and last line of each range, and its kind where it is no bracket. */
const folds: Ask = async (client, { document: { uri } }) => {
  const method = "textDocument/foldingRange";
  const textDocument = { uri };
  const ranges: readonly FoldingRange[] = await client.connection.sendRequest(
    method,
    { textDocument },
  );
  const kinds = ["comment", "region"];
  return ranges
    .toSorted((a, b) => a.startLine - b.startLine)
    .map(({ startLine, endLine, kind = "" }) =>
      `${startLine}-${endLine} ${kinds.includes(kind) ? kind : ""}`.trim(),
    );
};

/** The selection after each “expand selection”. */
const expanded: Ask = async (client, { document, marks }) => {
  const method = "textDocument/selectionRange";
  const [range]: readonly SelectionRange[] =
    await client.connection.sendRequest(method, {
      textDocument: { uri: document.uri },
      positions: marks,
    });
  const texts: string[] = [];
  for (let at = range; at; at = at.parent)
    texts.push(document.getText(at.range));
  return texts;
};

const twoSpaces: FormattingOptions = { tabSize: 2, insertSpaces: true };

function formatted(options = twoSpaces): Ask {
  return async (client, { document, marks: [start, end] }) => {
    const params = { textDocument: { uri: document.uri }, options };
    const edits: TextEdit[] =
      start && end
        ? await client.connection.sendRequest("textDocument/rangeFormatting", {
            ...params,
            range: { start, end },
          })
        : await client.connection.sendRequest(
            "textDocument/formatting",
            params,
          );
    return TextDocument.applyEdits(document, edits);
  };
}

/** By our source action; by the command of the JSON server. */
const sorted: Ask = async (client, { document }) => {
  const { uri } = document;
  if (client === builtIn) {
    const edits = await client.connection.sendRequest<TextEdit[]>("json/sort", {
      uri,
      options: twoSpaces,
    });
    return TextDocument.applyEdits(document, edits);
  }
  const [action] = await client.connection.sendRequest<CodeAction[]>(
    "textDocument/codeAction",
    {
      textDocument: { uri },
      range: {
        start: { line: 0, character: 0 },
        end: { line: 0, character: 0 },
      },
      context: { diagnostics: [], only: ["source.sortAttributes"] },
    },
  );
  return TextDocument.applyEdits(document, action?.edit?.changes?.[uri] ?? []);
};

const tables: readonly (readonly [Ask, readonly Row[]])[] = [
  [
    outline,
    [
      {
        name: "outline: attributes and their values",
        text: '{"status": "X", "a": [], "b": {}, "c": true, "d": null, "e": {"f": 1}, "": 2}',
        expected: [
          "status: X",
          "a: []",
          "b: {}",
          "c: true",
          "d: null",
          "e",
          "  f: 1",
          '"": 2',
        ],
      },
      {
        name: "outline: a text that is half typed",
        text: '{"price": 12, "status": , "e": {"f": [',
        expected: ["price: 12", "e", "  f: []"],
      },
      {
        name: "outline: items by type and product, segments by route",
        text: `{"orderItems": [
          {"type": "FLIGHT", "productId": "DUB-LAS", "status": "REFUNDED",
           "flightSegments": [
             {"origin": "DUB", "destination": "LHR", "carrier": "BX", "flightNumber": "459"},
             {"origin": "LHR", "destination": ""}]},
          {"productId": "\\n BAG"},
          {"price": 1}, 2]}`,
        expected: [
          "orderItems",
          "  FLIGHT DUB-LAS: REFUNDED",
          "    type: FLIGHT",
          "    productId: DUB-LAS",
          "    status: REFUNDED",
          "    flightSegments",
          "      DUB → LHR: BX 459",
          "        origin: DUB",
          "        destination: LHR",
          "        carrier: BX",
          "        flightNumber: 459",
          "      LHR → ?",
          "        origin: LHR",
          "        destination",
          "  BAG",
          "    productId: \n BAG",
          "  2",
          "    price: 1",
          "  3: 2",
        ],
        differs: "it numbers them: it does not know what they are",
      },
      {
        name: "outline: numbers as their author has spelled them",
        text: '{"price": 100.00, "quantity": 12345678901234567890}',
        expected: ["price: 100.00", "quantity: 12345678901234567890"],
        differs: "it shows 100 and 12345678901234567000",
      },
    ],
  ],
  [
    folds,
    [
      {
        name: "folding: objects and arrays, without the line that closes them",
        text: '{\n "a": [\n  {\n   "b": 1\n  }, {\n   "b": 2\n  }\n ],\n "c": {\n }\n}',
        expected: ["0-9", "1-6", "2-3", "4-5"],
      },
      {
        name: "folding: block comments and regions",
        text: '/* one\n two */\n{\n // #region prices\n "a": 1,\n // #endregion\n "b": 2\n}',
        expected: ["0-1 comment", "2-6", "3-5 region"],
      },
      {
        name: "folding: brackets in texts and comments are none",
        text: '{\n "a": "{", // [\n "b": "\\"]",\n "c": 1\n}',
        expected: ["0-3"],
      },
      {
        name: "folding: line comments below each other",
        text: '// @order\n\n// why\n// and when\n// and who\n{\n "a": 1, // one\n // two\n // three\n "b": 2\n}',
        expected: ["2-4 comment", "5-9", "7-8 comment"],
        differs: "it folds block comments only",
      },
      {
        name: "folding: a bracket that was never closed",
        text: '{\n "a": [\n  {\n   "b": 1,\n  {\n   "b": 2\n  }\n ]\n}',
        expected: ["0-7", "1-6", "4-5"],
        differs: "it stops folding whatever is around the bracket",
      },
    ],
  ],
  [
    expanded,
    [
      {
        name: "expand selection: from a word in a text outwards",
        text: '{"a": {"status": "REF|UNDED", "b": 1}, "c": [2]}',
        expected: [
          "REFUNDED",
          '"REFUNDED"',
          '"status": "REFUNDED"',
          '"status": "REFUNDED",',
          '"status": "REFUNDED", "b": 1',
          '{"status": "REFUNDED", "b": 1}',
          '"a": {"status": "REFUNDED", "b": 1}',
          '"a": {"status": "REFUNDED", "b": 1},',
          '"a": {"status": "REFUNDED", "b": 1}, "c": [2]',
          '{"a": {"status": "REFUNDED", "b": 1}, "c": [2]}',
        ],
      },
      {
        name: "expand selection: from a name",
        text: '{"pr|ice": 1, "b": 2}',
        expected: [
          "price",
          '"price"',
          '"price": 1',
          '"price": 1,',
          '"price": 1, "b": 2',
          '{"price": 1, "b": 2}',
        ],
      },
      {
        name: "expand selection: from a number in a list",
        text: "[12|.50, 2]",
        expected: ["12.50", "12.50,", "12.50, 2", "[12.50, 2]"],
      },
      {
        name: "expand selection: from between two attributes",
        text: '{"a": 1, | "b": 2}',
        expected: ['"a": 1,  "b": 2', '{"a": 1,  "b": 2}'],
      },
      {
        name: "expand selection: from a comment",
        text: "{} // a |note",
        expected: ["// a note"],
        differs: "it does not know comments",
      },
    ],
  ],
  [
    formatted(),
    [
      {
        name: "format: a text on one line",
        text: '{"price":100.00,"n":12345678901234567890,"a":[1,{}],"s":"\\u0041  b"}',
        expected:
          '{\n  "price": 100.00,\n  "n": 12345678901234567890,\n  "a": [\n    1,\n    {}\n  ],\n  "s": "\\u0041  b"\n}',
      },
      {
        name: "format: comments stay where they are",
        text: '// @order abc\n/* x */{ // of May\n"a":1 /* one */, // two\n// three\n"b":2 // last\n}// end',
        expected:
          '// @order abc\n/* x */ { // of May\n  "a": 1 /* one */, // two\n  // three\n  "b": 2 // last\n} // end',
      },
      {
        name: "format: line breaks of the file",
        text: '{"a":1,\r\n"b":2}',
        expected: '{\r\n  "a": 1,\r\n  "b": 2\r\n}',
      },
      {
        name: "format: a half-typed text as far as it can be read",
        text: '{"a":1,\n"b":\n[1,2',
        expected: '{\n  "a": 1,\n  "b": [\n    1,\n    2',
      },
      {
        name: "format: the last line stays ended",
        text: '{"a":1}\n',
        expected: '{\n  "a": 1\n}\n',
        differs: "it takes the line break away",
      },
      {
        name: "format selection: its lines, and no others",
        text: '{\n  "a":1,\n|  "b":2,\n "c":3|,\n"d":4\n}',
        expected: '{\n  "a":1,\n  "b": 2,\n  "c": 3,\n"d":4\n}',
      },
      {
        name: "format selection: as deep as the lines lie",
        text: '{\n  "a":1,\n|"b":2,\n"c":3|,\n"d":4\n}',
        expected: '{\n  "a":1,\n  "b": 2,\n  "c": 3,\n"d":4\n}',
        differs: "it indents all of them as the first one is",
      },
    ],
  ],
  [
    sorted,
    [
      {
        name: "sort attributes: into the documented order",
        text: `{
  "x-mine": 1,
  "status": "REFUNDED", // was PURCHASED
  // The PNR.
  "referenceId": "342-ABD",
  "orderItems": [{ "price": 1.50, "type": "BAG" }],
  "pointOfSale": "shop"
}`,
        expected: `{
  "pointOfSale": "shop",
  // The PNR.
  "referenceId": "342-ABD",
  "status": "REFUNDED", // was PURCHASED
  "orderItems": [{ "type": "BAG", "price": 1.50 }],
  "x-mine": 1
}`,
        differs: "it sorts by the alphabet",
      },
    ],
  ],
];

let builtIn: SpawnedClient;
let own: LocalClient;
before(async () => {
  const textDocument = {
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  };
  const capabilities = { textDocument };
  own = await startClient(capabilities);
  builtIn = await spawnClient({
    server: baseline,
    capabilities,
    initializationOptions: { provideFormatter: true },
  });
});
after(async () => {
  await Promise.all([own.stop(), builtIn.stop()]);
});

for (const [ask, rows] of tables) {
  for (const { name, text, expected, differs } of rows) {
    test(name, async () => {
      const document = marked(name, text);
      for (const client of [own, builtIn])
        await client.open(document.document.uri, document.document.getText());
      assert.deepEqual(await ask(own, document), expected);
      const theirs = await ask(builtIn, document);
      if (differs === undefined) assert.deepEqual(theirs, expected);
      else assert.notDeepEqual(theirs, expected, differs);
    });
  }
}

function marked(name: string, text: string): Marked {
  const uri = `file:///${encodeURIComponent(name)}.cdp-order.json`;
  const parts = text.split("|");
  const document = TextDocument.create(uri, "cdp-order", 1, parts.join(""));
  const marks = parts
    .slice(1)
    .map((_, index) =>
      document.positionAt(parts.slice(0, index + 1).join("").length),
    );
  return { document, marks };
}
