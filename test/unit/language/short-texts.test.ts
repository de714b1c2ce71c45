/** What holds for short texts of the characters that JSON, comments and their slips are made of. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { FormattingOptions, TextEdit } from "vscode-languageserver-types";
import { check } from "../../../server/check/check";
import { readPayload } from "../../../server/document/payload";
import { endOf } from "../../../server/document/syntax-tree";
import { completion, formatting } from "../../../server/language/features";
import { offeredFixes } from "./fixing";

const marks = [
  ...Array.from("'\":/*,{}[]a1\n \\"),
  "//",
  "/*",
  "*/",
  "\r\n",
  "\f",
];

/** Where the text stands: alone, in an object, or before a value that is there. */
const frame = fc.constantFrom<readonly [string, string]>(
  ["", ""],
  ["{", "}"],
  ["[", ""],
  ['{"status": ', ' "PENDING"}'],
  ['{"a": 1}', ""],
);

const shortText = (...more: readonly string[]) =>
  fc
    .tuple(frame, fc.array(fc.constantFrom(...marks, ...more), maxLength))
    .map(([[before, behind], all]) => before + all.join("") + behind);
const maxLength = { maxLength: 12 };

test("short texts: what was formatted once stays as it is", () => {
  fc.assert(
    fc.property(shortText(), (text) => {
      for (const options of [
        { tabSize: 2, insertSpaces: true },
        { tabSize: 4, insertSpaces: false, insertFinalNewline: true },
      ]) {
        const once = formatted(text, options);
        assert.equal(formatted(once, options), once);
      }
    }),
    {
      numRuns: 1000,
      examples: [
        ["':/*"],
        ['["\\'],
        ["{\n}: \r\n1*/\f}"],
        ["{\n} /* \r\n */ \n"],
      ],
    },
  );
});

test("short texts: no completion changes more than its line, or a comment", () => {
  const values = ['"Card"', '"status"', "/* by phone */", "// by phone\n"];
  fc.assert(
    fc.property(shortText(...values), (text) => {
      const document = documentOf(text);
      const payload = readPayload(text);
      for (let at = 0; at <= text.length; at++) {
        for (const edit of completionEdits(document, at)) {
          const { start, end } = edit.range;
          assert.equal(start.line, end.line, `${at}`);
          const [from, to] = [document.offsetAt(start), document.offsetAt(end)];
          for (const comment of payload.comments) {
            // A target line is completed as a whole.
            const isTarget = text.startsWith("// @", comment.offset);
            const isApart = endOf(comment) <= from || to <= comment.offset;
            assert.ok(isTarget || isApart, `${at}`);
          }
        }
      }
    }),
    {
      numRuns: 120,
      examples: [
        ['{"paymentType": /* by phone */ "Card"}'],
        ['{"paymentType": // by phone\n"Card"}'],
        ['{"paymentType":\n"Card"}'],
      ],
    },
  );
});

test("short texts: each fix changes the text", () => {
  fc.assert(
    fc.property(shortText("\u200b", "\u00a0"), (text) => {
      for (const { fix, problem, after } of offeredFixes(text))
        assert.notEqual(after, text, `${problem.code}: ${fix.title}`);
    }),
    {
      numRuns: 80,
      // Two edits, of which one took the other back.
      examples: [["{[] }}"], [",1*\\]' */ "], ["::\r\n:{////"], [" '[\"\n "]],
    },
  );
});

test("any white space, and what cannot be seen: what a message says of it is what the fix removes", () => {
  const spaces =
    "\f\v\u0085\u00a0\u2003\u2028\u3000\u00ad\u2060\u180e\u200b\ufeff";
  for (const space of spaces) {
    const isWhite = /\p{White_Space}/u.test(space);
    const named = isWhite ? /white space/ : /invisible/;
    const outside = [`{"name":${space}"A"}`, `{}${space}`, ` ${space}`];
    // Within quotes, a control character is another fault.
    const inside = /[\f\v]/.test(space) ? [] : [`{"name": "A${space}"}`];
    for (const text of [...outside, ...inside]) {
      const problem = check(readPayload(text)).find(({ message }) =>
        named.test(message),
      );
      const best = offeredFixes(text).find(
        (fix) => fix.problem.code === problem?.code,
      );
      assert.equal(best?.after.includes(space), false, JSON.stringify(text));
    }
  }
});

let version = 0;

function documentOf(text: string): TextDocument {
  return TextDocument.create("file:///a", "cdp-order", ++version, text);
}

function formatted(text: string, options: FormattingOptions): string {
  const document = documentOf(text);
  const edits = formatting(document, readPayload(text), options);
  return TextDocument.applyEdits(document, [...edits]);
}

/** All that any item does. */
function completionEdits(
  document: TextDocument,
  offset: number,
): readonly TextEdit[] {
  const payload = readPayload(document.getText());
  const position = document.positionAt(offset);
  const client = { snippets: true, labelDetails: true, suggestCommand: "a" };
  const context = { now: 0, environments: ["Live EU"], problemCodes: () => [] };
  return completion(document, payload, position, client, context).flatMap(
    ({ textEdit, additionalTextEdits = [] }) => {
      assert.ok(textEdit && "range" in textEdit);
      return [textEdit, ...additionalTextEdits];
    },
  );
}
