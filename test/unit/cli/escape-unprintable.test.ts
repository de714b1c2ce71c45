import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { decode } from "../../../cli/decode";
import {
  escapeUnprintable,
  toPrintableJson,
} from "../../../cli/escape-unprintable";

test("what a terminal obeys, or nobody sees, is spelled out", () => {
  const rows = [
    ["Zürich 東京 🛫", "Zürich 東京 🛫"],
    ["\u001b[31m", "\\u001b[31m"],
    ["\u009b31m\u007f", "\\u009b31m\\u007f"],
    ["a\r\nb\tc\u0000", "a\\u000d\\u000ab\\u0009c\\u0000"],
    ["\u202egnp.exe\u2066", "\\u202egnp.exe\\u2066"],
    ["a\u200bb\u2028c\ufeff", "a\\u200bb\\u2028c\\ufeff"],
    ["\ud83d", "\\ud83d"],
    ["\uffff\u{e0041}", "\\uffff\\udb40\\udc41"],
  ] as const;
  deepEqual(
    rows.map(([text]) => escapeUnprintable(text)),
    rows.map(([, shown]) => shown),
  );
});

test("JSON is the same value, in characters that only show", () => {
  const value = { "\u009b2J": ["\u202e\u001b\n", "\u{e0041}", "\ud83d"] };
  const text = toPrintableJson(value);
  deepEqual(JSON.parse(text), value);
  equal(/(?!\n)[\p{C}]/u.test(text), false);
});

test("a file is read in the encoding that its mark names", () => {
  const text = '{ "name": "Zürich 🛫" }';
  const utf16 = Buffer.from(`\ufeff${text}`, "utf16le");
  const files = [
    Buffer.from(text),
    Buffer.from(`\ufeff${text}`),
    utf16,
    Buffer.from(utf16).swap16(),
  ];
  deepEqual(
    files.map((bytes) => decode(bytes)),
    files.map(() => text),
  );
  equal(decode(Buffer.from([0x22, 0xff, 0x22])), '"\ufffd"');
});
