/** The ways around the scan and around rules find what those would find. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "node:test";
import { check } from "../../../server/check/check";
import { parse } from "../../../server/document/parse";
import { readPayload } from "../../../server/document/payload";
import { precisionOf } from "../../../server/document/number-precision";
import { readAtOnce, readByScan } from "../../../server/document/parsed-text";
import { scan } from "../../../server/document/scan";
import type { Json, JsonNode } from "../../../server/document/syntax-tree";
import { anyText, edited, examples } from "../any-text";

const texts = ['"a"', '" a"', '"a\\u0020"', '":"', '" :"', '"\\":"', '"b\\\\"'];
const numbers = [
  "0",
  "-1.50",
  "1E400",
  "9007199254740993",
  "0.1234567890123456",
];
const names = [
  ...['"a"', '"\\u0061"', '"__proto__"', '"\\u005f_proto__"', '"price"'],
  ...['":"', '"\\":"', '"a :"', '"12:34.5"', '"\\\\"', '""'],
];

/** JSON as no writer makes it: names twice, and what looks like a comment, a colon or a number in texts. */
const unusual = fc
  .tuple(
    fc.constantFrom("", "", "\uFEFF", "// @order\n", "/* : */ // {\r\n", " \n"),
    fc.letrec<{ value: string }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.constantFrom("true", "null", '"16:00:05.123Z"', '"// 1.2345"'),
        fc.constantFrom(...texts),
        fc.constantFrom(...numbers),
        fc
          .array(tie("value"), { maxLength: 4 })
          .map((all) => `[${all.join()}]`),
        fc
          .array(
            fc.tuple(
              fc.constantFrom(...names),
              fc.constantFrom(":", ":", ": ", " :", "\n:"),
              tie("value"),
            ),
            { maxLength: 4 },
          )
          .map((all) => `{${all.map((member) => member.join("")).join()}}`),
      ),
    })).value,
    fc.constantFrom("", "", "", "\n", " // end", "]"),
  )
  .map((parts) => parts.join(""));

test("any text: read at once, it is what a scan finds in it", () => {
  let times = 0;
  fc.assert(
    fc.property(fc.oneof(unusual, edited, anyText), (text) => {
      const parsed = readAtOnce(text);
      if (!parsed) return;
      times++;
      assert.deepEqual(parsed, readByScan(text, scan(text)));
    }),
    { numRuns: 10_000 },
  );
  assert.ok(times > 1000);
});

test("payloads are read at once; what is too deep, or has a name twice, never is", () => {
  for (const text of examples) {
    const sent = `// @order 1 on A\n/* : */\n${readPayload(text).body}\n`;
    assert.ok(readAtOnce(sent), text);
  }
  const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
  assert.ok(readAtOnce(nested(64)));
  for (const text of [
    nested(65),
    nested(100_000),
    '{"a": 1, "a": 1}',
    '{"a": 1, "\\u0061": 2}',
    '{"__proto__": 1, "__proto__": 1}',
    '{"a": {"b": 1}, "a": ":"}',
    '{"a": " : ", "b": 1, "b": 1}',
  ]) {
    assert.equal(readAtOnce(text), undefined, text.slice(0, 80));
  }
});

test("any text: a comment at its end, which makes it be scanned, changes no problem", () => {
  fc.assert(
    fc.property(fc.oneof(unusual, fc.constantFrom(...examples)), (text) => {
      const commented = `${text}\n//`;
      assert.equal(readAtOnce(commented), undefined);
      const problems = check(readPayload(text));
      assert.deepEqual(check(readPayload(commented)), problems);
    }),
    { numRuns: 3000 },
  );
});

test("any text: white space around texts, and large numbers, are found wherever they stand", () => {
  fc.assert(
    fc.property(unusual, (text) => {
      const payload = readPayload(text);
      const values = [...scalarsIn(payload.value ?? null)];
      const found = check(payload).map(({ code }) => code);
      const count = (code: string) =>
        found.filter((one) => one === code).length;
      const around = values.filter(
        (one) => typeof one === "string" && one.trim() !== one,
      );
      const large = values.filter((one) => Math.abs(Number(one)) > 2 ** 53 - 1);
      assert.equal(count("value/outer-space"), around.length);
      assert.equal(count("value/number-range"), large.length);
    }),
    { numRuns: 3000 },
  );
});

test("a character that cannot be seen is found wherever it stands in a long text", () => {
  for (const before of [1, 16_365, 16_366, 16_367, 40_000]) {
    for (const unseen of ["", "\u007F", "\u00AD", "\u200B", "\u{E0041}"]) {
      const name = `${"a".repeat(before)}${unseen}${"b".repeat(20_000)}`;
      const problems = check(readPayload(`{"referenceId": "${name}"}`));
      const odd = problems.filter(
        ({ code }) => code === "value/odd-characters",
      );
      assert.equal(odd.length, unseen === "" ? 0 : 1);
    }
  }
});

test("valid JSON: no number is written more exactly than is known of it", () => {
  fc.assert(
    fc.property(unusual, (text) => {
      const { textWithoutComments } = readPayload(text);
      const { root, errors } = parse(textWithoutComments);
      if (!root || errors.length > 0) return;
      const { maxDecimals, maxDigits } = precisionOf(textWithoutComments);
      for (const spelling of numbersIn(root, textWithoutComments)) {
        const [, before = "", behind = ""] =
          /(\d+)\.(\d+)/.exec(spelling) ?? [];
        assert.ok(maxDecimals >= behind.length);
        assert.ok(maxDigits >= before.length + behind.length);
      }
    }),
    { numRuns: 3000 },
  );
});

test("the time of day is no number", () => {
  const text = '{"orderedAt": "2025-12-19T12:07:18.149Z", "price": 1.50}';
  assert.deepEqual(precisionOf(text), { maxDecimals: 2, maxDigits: 3 });
});

function* scalarsIn(value: Json): Generator<Json> {
  if (typeof value !== "object" || value === null) yield value;
  else for (const one of Object.values(value)) yield* scalarsIn(one);
}

function* numbersIn(node: JsonNode, text: string): Generator<string> {
  if (node.type === "number") {
    yield text.slice(node.offset, node.offset + node.length);
  }
  const children =
    node.type === "object"
      ? node.properties.map(({ value }) => value)
      : node.type === "array"
        ? node.items
        : [];
  for (const child of children) if (child) yield* numbersIn(child, text);
}
