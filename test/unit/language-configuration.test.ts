import assert from "node:assert/strict";
import { test } from "node:test";
import configuration from "../../language-configuration.json";

const { wordPattern, indentationRules, onEnterRules } = configuration;

/**
 * The editor offers completion while somebody types at the end of a word: one
 * that went on to its closing quote would have no end to type at.
 */
const words: readonly (readonly [string, ...string[]])[] = [
  [
    "// @order d680c9be-4c07-4731-857e-9602034b15f2 on EU",
    "//",
    "@order",
    "d680c9be-4c07-4731-857e-9602034b15f2",
    "on",
    "EU",
  ],
  ['"status":"A \\"B\\" C",', "status", "A", "B", "C"],
  ['"price": -45.50, "half', "price", "-45.50", "half"],
  [
    '"spinair.com/france", "AA-1 PARTIALY_REFUNDED"',
    ...["spinair.com/france", "AA-1", "PARTIALY_REFUNDED"],
  ],
];

for (const [line, ...expected] of words) {
  test(`words of ${line}`, () => {
    assert.deepEqual(line.match(new RegExp(wordPattern, "g")), expected);
  });
}

/** A line → whether the next one is indented more, and itself less. */
const lines: readonly (readonly [string, more: boolean, less: boolean])[] = [
  ["{", true, false],
  ['  "flightSegments": [ // two legs', true, false],
  ['  { "id": "1",', true, false],
  ["  }, {", true, true],
  ["  },", false, true],
  ["  ] // the end", false, true],
  ['  "contact": {},', false, false],
  ['  "name": "a { b",', false, false],
  ['  "name": "a", // {', false, false],
  ["// {", false, false],
];

for (const [line, more, less] of lines) {
  test(`indentation around ${line}`, () => {
    const { increaseIndentPattern, decreaseIndentPattern } = indentationRules;
    assert.deepEqual(
      [increaseIndentPattern, decreaseIndentPattern].map((pattern) =>
        new RegExp(pattern).test(line),
      ),
      [more, less],
    );
  });
}

/** The place of the cursor is `|`. */
const breaks: readonly (readonly [string, continues: boolean])[] = [
  ["// two |words", true],
  ['  "price": 12, // two |words', true],
  ["// two words|", false],
  ['"pointOfSale": "http://|shop"', false],
  ["// @order |d680c9be", false],
];

for (const [line, continues] of breaks) {
  test(`Enter ${continues ? "continues" : "ends"} the comment: ${line}`, () => {
    const [before = "", after = ""] = line.split("|");
    const rule = onEnterRules.find(
      ({ beforeText, afterText }) =>
        new RegExp(beforeText).test(before) &&
        new RegExp(afterText).test(after),
    );
    assert.deepEqual(
      rule?.action,
      continues ? { indent: "none", appendText: "// " } : undefined,
    );
  });
}
