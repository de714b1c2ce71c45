import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { join } from "node:path";
import { decode, readText } from "../../../cli/decode";
import { inertJson, inertLines, inertXml, xmlText } from "../../../cli/inert";
import { inFolder } from "../../cli/folder";

test("what a terminal or a build server obeys, or nobody sees, is spelled out", () => {
  const rows = [
    ["Zürich 東京 🛫", "Zürich 東京 🛫"],
    ["\u001b[31m", "\\u001b[31m"],
    ["\u009b31m\u007f", "\\u009b31m\\u007f"],
    ["a\r\nb\tc\u0000", "a\\u000d\\u000ab\\u0009c\\u0000"],
    ["\u202egnp.exe\u2066", "\\u202egnp.exe\\u2066"],
    ["a\u200bb\u2028c\ufeff", "a\\u200bb\\u2028c\\ufeff"],
    ["\ud83d", "\\ud83d"],
    ["\uffff\u{e0041}", "\\uffff\\udb40\\udc41"],
    ["::error::x", "\\u003a:error::x"],
    ["\u00a0 ::x a::b", "\u00a0 \\u003a:x a::b"],
    ["a ##vso[task]##[x]", "a #\\u0023vso[task]#\\u0023[x]"],
    ["# a #", "# a #"],
  ] as const;
  deepEqual(
    inertLines(rows.map(([text]) => text)),
    rows.map(([, shown]) => `${shown}\n`).join(""),
  );
});

test("JSON is the same value, in characters that only show", () => {
  const value = {
    "\u009b2J": ["\u202e\u001b\n", "\u{e0041}", "\ud83d", "##vso[x]"],
  };
  const text = inertJson(value);
  deepEqual(JSON.parse(text), value);
  equal(/(?!\n)[\p{C}]|##/u.test(text), false);
});

test("XML is the same text, but for what XML cannot hold", () => {
  equal(
    inertXml([
      `<a b="${xmlText('"##vso[x]\u001b')}">`,
      xmlText("::c\n"),
      "</a>",
    ]),
    '<a b="&#34;#&#35;vso[x]\\u001b">\n&#58;:c\\u000a\n</a>\n',
  );
});

test("a file is read in the encoding that its mark names", async () => {
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
  const lost = Buffer.from([0xff, 0x22]);
  equal(decode(lost), '\ufffd"');
  const named = Object.fromEntries([...files, lost].entries());
  await inFolder(named, (folder) => {
    for (const [name, bytes] of Object.entries(named))
      equal(readText(join(folder, name)), decode(bytes));
    return Promise.resolve();
  });
});
