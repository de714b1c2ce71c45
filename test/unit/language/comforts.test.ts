/** Properties of the outline, folding, selection, formatting and sorting of any text. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { createScanner } from "jsonc-parser";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import type {
  DocumentSymbol,
  Range,
  TextEdit,
} from "vscode-languageserver-types";
import { check } from "../../../server/check/check";
import type { Problem } from "../../../server/check/problem";
import { readPayload } from "../../../server/document/payload";
import {
  documentSymbols,
  foldingRanges,
  formatting,
  selectionRanges,
  sortActions,
} from "../../../server/language/features";
import { anyText, commented, examples } from "../any-text";

const uri = "file:///a.cdp-order.json";
const options = { tabSize: 2, insertSpaces: true };

test("every prefix of the examples: each comfort answers, inside the text", () => {
  for (const text of examples) {
    for (let end = 0; end <= text.length; end++)
      staysWithin(text.slice(0, end), end, end >> 1);
  }
});

test("any text: each comfort answers at every place, inside the text", () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (text, at, from) => {
      const size = text.length + 1;
      staysWithin(text, at % size, from % size);
    }),
    { numRuns: 1500 },
  );
});

test("any text: formatting changes white space only, and none in texts and comments", () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (text, one, other) => {
      const { document } = read(text);
      const [start = 0, end = 0] = [one, other]
        .map((at) => at % (text.length + 1))
        .sort((a, b) => a - b);
      for (const range of [undefined, rangeOf(document, start, end)]) {
        const result = formatted(text, range);
        assert.equal(result.replace(/\s/g, ""), text.replace(/\s/g, ""));
        assert.deepEqual(commentsOf(result), commentsOf(text));
        assert.deepEqual(
          check(readPayload(result)).map(codeOf),
          check(readPayload(text)).map(codeOf),
        );
      }
    }),
    { numRuns: 1500 },
  );
});

test("any payload: formatting keeps each token and comment", () => {
  fc.assert(
    fc.property(commented, (text) => {
      assert.deepEqual(
        significantTokens(formatted(text)),
        significantTokens(text),
      );
    }),
    { numRuns: 1000 },
  );
});

test("any payload: what was formatted once stays as it is", () => {
  fc.assert(
    fc.property(commented, (text) => {
      const once = formatted(text);
      assert.equal(formatted(once), once);
    }),
    { numRuns: 1000 },
  );
});

test("formatting goes by the editor's options", () => {
  const text = '{"price":1}';
  const { document, payload } = read(text);
  for (const [wanted, expected] of [
    [{ tabSize: 4, insertSpaces: true }, '{\n    "price": 1\n}'],
    [{ tabSize: 4, insertSpaces: false }, '{\n\t"price": 1\n}'],
    [{ ...options, insertFinalNewline: true }, '{\n  "price": 1\n}\n'],
  ] as const) {
    const edits = formatting(document, payload, wanted);
    assert.equal(applied(text, edits), expected);
  }
});

test("formatting a selection is about its lines, wherever in them it begins and ends", () => {
  const text = '{\n"price":1, \n"status":"X"\n}';
  const after = '{\n  "price": 1, \n"status":"X"\n}';
  for (const [from, to] of [
    ["ce", '":1'],
    ['"price', "\n"],
    ['"price', '"status'],
    ["e", ", "],
  ] as const) {
    const { document } = read(text);
    const [start, end] = [text.indexOf(from), text.indexOf(to, 5)];
    assert.equal(formatted(text, rangeOf(document, start, end)), after);
  }
});

test("formatting leaves a text that is too deep to be read", () => {
  const text = `${"[".repeat(70)}${"]".repeat(70)}`;
  assert.equal(formatted(text), text);
});

test("formatting: edits that lie near are one, and what lies apart has one of its own", () => {
  const prices = Array.from({ length: 100_000 }, () => '{"a":1}');
  const { document, payload } = read(`[${prices.join(",")}]`);
  const [edit, ...others] = formatting(document, payload, options);
  assert.deepEqual(others, []);
  const lines = JSON.stringify(JSON.parse(payload.text), null, 2);
  assert.equal(`[${edit?.newText ?? ""}`, lines.replace(/\]$/, ""));
  const long = read(`{"a":"${"-".repeat(200)}","b":1}`);
  const lengths = formatting(long.document, long.payload, options).map(
    ({ newText }) => newText.length,
  );
  assert.deepEqual(lengths, [8, 10]);
});

test("any payload: sorting keeps each value and comment, and is done once", () => {
  fc.assert(
    fc.property(commented, (text) => {
      const once = sorted(text);
      const { body } = readPayload(once);
      assert.deepEqual(JSON.parse(body), JSON.parse(readPayload(text).body));
      assert.deepEqual(
        significantTokens(once).sort(),
        significantTokens(text).sort(),
      );
      assert.equal(sorted(once), once);
    }),
    { numRuns: 1000 },
  );
});

test("any text: sorting leaves what is no JSON alone", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const isBroken = check(readPayload(text)).some(({ code }) =>
        // Text with half of a character parses.
        /^syntax\/(?!lone-surrogate)|duplicate/.test(code),
      );
      if (isBroken) assert.equal(sorted(text), text);
    }),
    { numRuns: 1000 },
  );
});

test("sorting: what a comment pushes off its line is indented like the others", () => {
  const table = [
    [
      '{\n    "price": 1, // p\n    "status": "X", "currencyCode": "EUR"\n}',
      '{\n    "currencyCode": "EUR",\n    "price": 1, // p\n    "status": "X"\n}',
    ],
    [
      '{ "status": "X", /* s */ "price": 1 // p\n}',
      '{ /* s */ "price": 1, // p\n  "status": "X"\n}',
    ],
    [
      '\t{ "price": 1, // p\n\t\t"currencyCode": "EUR" }',
      '\t{ "currencyCode": "EUR",\n\t\t"price": 1 // p\n\t}',
    ],
    [
      '{\n  "status": "X", "price": 1,\n  "currencyCode": "EUR"\n}',
      '{\n  "currencyCode": "EUR", "price": 1,\n  "status": "X"\n}',
    ],
  ] as const;
  assert.deepEqual(
    table.map(([text]) => [text, sorted(text)]),
    table,
  );
});

test("sorting: only for a client that asks for it", () => {
  const { document, payload } = read('{"status":"X","price":1}');
  const asked = (...kinds: string[]) =>
    sortActions(document, payload, kinds).length;
  assert.equal(sortActions(document, payload, undefined).length, 0);
  assert.deepEqual(
    [
      asked("source"),
      asked("source.sortAttributes"),
      asked("quickfix", "source.sortAttributes.cdpOrder"),
      asked("source.sort"),
      asked("quickfix"),
    ],
    [1, 1, 1, 0, 0],
  );
});

test("folding: a client that shows few gets the outermost", () => {
  const { document, payload } = read('{\n"a": {\n"b": {\n"c": 1\n}\n}\n}');
  assert.deepEqual(
    foldingRanges(document, payload, 2).map(({ startLine }) => startLine),
    [0, 1],
  );
});

test("outline: a long file leaves out attributes, those of segments first", () => {
  const item =
    '{"type": "FLIGHT", "productId": "A", "flightSegments": [{"origin": "DUB", "destination": "LHR"}]}';
  const names = (symbols: readonly DocumentSymbol[]): readonly unknown[] =>
    symbols.map(({ name, children = [] }) => [name, ...names(children)]);
  const outline = (count: number) => {
    const items = Array.from({ length: count }, () => item);
    const { document, payload } = read(
      `{"price": 1, "orderItems": [${items.join(",")}]}`,
    );
    const [price, list] = names(documentSymbols(document, payload));
    const [name, first, ...others] = list as readonly unknown[];
    return { price, name, first, count: others.length + 1 };
  };
  const own = { price: ["price"], name: "orderItems" };
  const route = ["DUB → LHR", ["origin"], ["destination"]];
  const attributes = [["type"], ["productId"]];
  for (const [count, ...within] of [
    [300, ...attributes, ["flightSegments", route]],
    [500, ...attributes, ["flightSegments", ["DUB → LHR"]]],
    [3000, ["flightSegments", ["DUB → LHR"]]],
  ] as const)
    assert.deepEqual(outline(count), {
      ...own,
      first: ["FLIGHT A", ...within],
      count,
    });
});

function staysWithin(text: string, place: number, from: number): void {
  const { document, payload } = read(text);
  const position = document.positionAt(place);
  // No position is within a line break of two characters.
  const offset = document.offsetAt(position);
  assertNested(document, documentSymbols(document, payload));
  let line = -1;
  for (const fold of foldingRanges(document, payload)) {
    assert.ok(fold.startLine > line && fold.endLine > fold.startLine);
    assert.ok(fold.endLine < document.lineCount);
    line = fold.startLine;
  }
  const [selection] = selectionRanges(document, payload, [position]);
  for (let one = selection; one; one = one.parent) {
    const [start, end] = offsets(document, one.range);
    assert.ok(start <= offset && end >= offset);
    const outer = one.parent && offsets(document, one.parent.range);
    assert.ok(!outer || (outer[0] <= start && outer[1] >= end));
    assert.ok(!outer || outer[1] - outer[0] > end - start);
  }
  const range = rangeOf(document, Math.min(from, place), place);
  for (const edit of formatting(document, payload, options, range))
    offsets(document, edit.range);
  sorted(text);
}

function assertNested(
  document: TextDocument,
  symbols: readonly DocumentSymbol[],
  [from, to]: readonly [number, number] = [0, document.getText().length],
): void {
  for (const { name, range, selectionRange, children = [] } of symbols) {
    assert.match(name, /\S/);
    const [start, end] = offsets(document, range);
    const [selected, until] = offsets(document, selectionRange);
    assert.ok(from <= start && start <= selected);
    assert.ok(until <= end && end <= to);
    assertNested(document, children, [start, end]);
  }
}

/** Fails where the range is not one of the document, spelled as the document would. */
function offsets(
  document: TextDocument,
  range: Range,
): readonly [number, number] {
  const [start, end] = [range.start, range.end].map((position) => {
    const offset = document.offsetAt(position);
    assert.deepEqual(document.positionAt(offset), position);
    return offset;
  });
  assert.ok(start !== undefined && end !== undefined && start <= end);
  return [start, end];
}

function read(text: string) {
  const document = TextDocument.create(uri, "cdp-order", 1, text);
  return { document, payload: readPayload(text) };
}

const rangeOf = (document: TextDocument, start: number, end: number) => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});

function applied(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(read(text).document, [...edits]);
}

function formatted(text: string, range?: Range): string {
  const { document, payload } = read(text);
  return applied(text, formatting(document, payload, options, range));
}

function sorted(text: string): string {
  const { document, payload } = read(text);
  const [action] = sortActions(document, payload, ["source"]);
  return applied(text, action?.edit?.changes?.[uri] ?? []);
}

/** Tokens and comments as jsonc-parser reads them, which knows nothing of ours. */
function significantTokens(text: string): string[] {
  const scanner = createScanner(text, false);
  const found: string[] = [];
  for (
    let kind = scanner.scan();
    (kind as number) !== endOfFile;
    kind = scanner.scan()
  ) {
    const offset = scanner.getTokenOffset();
    const token = text.slice(offset, offset + scanner.getTokenLength()).trim();
    if (token !== "") found.push(token);
  }
  return found;
}

/** The names of jsonc-parser's kinds exist for its types only. */
const endOfFile = 17;

function commentsOf(text: string): readonly string[] {
  return readPayload(text).comments.map(({ offset, length }) =>
    text.slice(offset, offset + length),
  );
}

const codeOf = ({ code, message }: Problem) => `${code} ${message}`;
