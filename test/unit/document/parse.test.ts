import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "../../../server/document/parse";
import { toValue } from "../../../server/document/syntax-tree";

/** Text → its faults, each with the text that it is shown at, and what could be read. */
const cases: readonly (readonly [string, readonly string[], unknown])[] = [
  ["", ["empty «»"], undefined],
  [" \n", ["empty « \n»"], undefined],
  ['{"a":1}', [], { a: 1 }],
  ["{", ["unclosed-bracket «{»"], {}],
  ['{"a"', ['missing-colon «"»', "unclosed-bracket «{»"], {}],
  ['{"a":', ["missing-value «:»", "unclosed-bracket «{»"], {}],
  ['{"a":1,', ["unclosed-bracket «{»"], { a: 1 }],
  ['{"a":1,}', ["trailing-comma «,»"], { a: 1 }],
  ["[1,]", ["trailing-comma «,»"], [1]],
  ['{"a":1 "b":2}', ["missing-comma «1»"], { a: 1, b: 2 }],
  ["[1 2]", ["missing-comma «1»"], [1, 2]],
  ['{"a" 1}', ['missing-colon «"»'], { a: 1 }],
  ['{"a":\n"b":2}', ["missing-value «:»"], { b: 2 }],
  ['{"a"\n"b":1}', ['missing-colon «"»'], { b: 1 }],
  ['{"a":1,,"b":2}', ["unexpected-token «,»"], { a: 1, b: 2 }],
  ["{{}}", ["missing-name «{»"], { "": {} }],
  [
    "{'a':'x y'}",
    ["single-quotes «'a'»", "single-quotes «'x y'»"],
    { a: "x y" },
  ],
  ["{a:1}", ["unquoted-name «a»"], { a: 1 }],
  ['{"a":PUR}', ["bad-value «PUR»"], {}],
  ['{"a":NaN}', ["bad-value «NaN»"], {}],
  ['{"a":01}', ["bad-number «01»"], {}],
  ['{"a":+1}', ["bad-number «+1»"], {}],
  ['{"a":.5}', ["bad-number «.5»"], {}],
  ['{"a":1E400}', [], { a: Infinity }],
  ['{"a":"x', ['unclosed-string «"x»', "unclosed-bracket «{»"], { a: "x" }],
  [
    '{"a":"x,\n"b":1}',
    ['unclosed-string «"x,»', "missing-comma «,»"],
    { a: "x,", b: 1 },
  ],
  ['{"a":"\\q"}', ['bad-escape «"\\q"»'], { a: "\\q" }],
  ['{"a":"x\ty"}', ['control-character «"x\ty"»'], { a: "x\ty" }],
  ['{"a":1}}', ["after-end «}»"], { a: 1 }],
  ['{"a":1} x y ', ["after-end «x y»"], { a: 1 }],
  ["}{", ["unexpected-token «}»", "unclosed-bracket «{»"], {}],
  [
    '{"a":[1,{"b":2],"c":3}',
    ["unclosed-bracket «{»"],
    { a: [1, { b: 2 }], c: 3 },
  ],
  [
    '\u200b{\u00a0\u00a0"a"\u202f:\u00a01\u2028,"b":2}\ufeff',
    [
      "unexpected-token «\u200b»",
      "unexpected-token «\u00a0\u00a0»",
      "unexpected-token «\u202f»",
      "unexpected-token «\u00a0»",
      "unexpected-token «\u2028»",
      "unexpected-token «\ufeff»",
    ],
    { a: 1, b: 2 },
  ],
];

for (const [text, faults, value] of cases) {
  test(`parse: ${JSON.stringify(text)}`, () => {
    const { root, errors } = parse(text);
    const found = errors.map(
      ({ code, offset, length }) =>
        `${code} «${text.slice(offset, offset + length)}»`,
    );
    assert.deepEqual([found, root && toValue(root)], [faults, value]);
  });
}

test("parse: an object is broken where anything in it is", () => {
  const { root } = parse('{"items":[{"a":1,},{"b":2}]}');
  assert.ok(root?.type === "object" && root.broken);
  const list = root.properties[0]?.value;
  assert.ok(list?.type === "array");
  assert.deepEqual(
    list.items.map((item) => item.type === "object" && item.broken),
    [true, false],
  );
});
