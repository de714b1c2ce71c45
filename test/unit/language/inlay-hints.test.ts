import assert from "node:assert/strict";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import { readPayload } from "../../../server/document/payload";
import { inlayHints } from "../../../server/language/features";

function hints(text: string, firstLine = 0, lastLine = 99) {
  const document = TextDocument.create("file:///a", "cdp-order", 1, text);
  return inlayHints(document, readPayload(text), {
    start: { line: firstLine, character: 3 },
    end: { line: lastLine, character: 0 },
  }).map(({ position: { line, character }, label }) => [
    line,
    character,
    label,
  ]);
}

test("inlay hints: the name of each currency, behind its code", () => {
  assert.deepEqual(
    hints(
      '{\n"currencyCode": "EUR", // "currencyCode": "USD"\n"originalCurrencyCode" :\n"JPY",\n"orderItems": [{"currencyCode":"CHF"}]}',
    ),
    [
      [1, 21, "Euro"],
      [3, 5, "Yen"],
      [4, 36, "Swiss Franc"],
    ],
  );
});

test("inlay hints: apart from the code", () => {
  const text = '{"currencyCode": "EUR"}';
  const document = TextDocument.create("file:///a", "cdp-order", 1, text);
  const whole = {
    start: { line: 0, character: 0 },
    end: { line: 1, character: 0 },
  };
  assert.deepEqual(inlayHints(document, readPayload(text), whole), [
    {
      position: { line: 0, character: 22 },
      label: "Euro",
      paddingLeft: true,
    },
  ]);
});

test("inlay hints: in half-typed text too, and only where a code means something", () => {
  assert.deepEqual(
    hints(
      '{"name": "\\"currencyCode\\": \\"EUR\\"",\n"currencyCode": "QQQ",\n"language": "EUR",\n"currencyCode": "USD"\n"price": ',
    ),
    [[3, 21, "US Dollar"]],
  );
});

test("inlay hints: only within the range", () => {
  const line = '{"currencyCode": "EUR"},\n';
  assert.deepEqual(hints(`[${line.repeat(9)}]`, 3, 5), [
    [3, 22, "Euro"],
    [4, 22, "Euro"],
  ]);
});

test("inlay hints: none in a file that is too deep to be read", () => {
  assert.deepEqual(hints(`${"[".repeat(70)}{"currencyCode": "EUR"}`), []);
});
