/** The texts that jsonc-parser is not asked about, held against what it would say. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { applyEdits, format } from "jsonc-parser";
import { test } from "node:test";
import {
  isFormatted,
  type Layout,
} from "../../../server/language/layout/is-formatted";
import { anyText, commented, examples } from "../any-text";

const layouts: readonly Layout[] = ["\n", "\r\n"].flatMap((lineBreak) =>
  ["  ", "\t"].flatMap((step) =>
    [false, true].map((insertFinalNewline) => ({
      lineBreak,
      step,
      insertFinalNewline,
    })),
  ),
);
const spaces = { lineBreak: "\n", step: "  ", insertFinalNewline: false };
const anyLayout = fc.constantFrom(...layouts);

/** Formatted, or nearly so: some characters are cut out, or written. */
const nearlyFormatted = fc
  .tuple(
    fc.oneof(commented, fc.constantFrom(...examples)),
    anyLayout,
    fc.nat(),
    fc.nat(2),
    fc.constantFrom("", " ", "\n", ",", ":", "}", "[", "//", "/* */", '"', "1"),
  )
  .map(([text, layout, at, cut, insert]) => {
    const whole = formatted(text, layout);
    const offset = at % (whole.length + 1);
    const changed = whole.slice(0, offset) + insert + whole.slice(offset + cut);
    return [changed, layout] as const;
  });

test("any text: what is told to be formatted, jsonc-parser leaves as it is", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.tuple(anyText, anyLayout), nearlyFormatted),
      ([text, layout]) => {
        if (isFormatted(text, layout))
          assert.equal(formatted(text, layout), text);
      },
    ),
    {
      numRuns: 5000,
      examples: ["{\n}", "[\n  {\n  }\n]", "[1\n]", "[\n  1\n  2\n]"].map(
        (text) => [[text, spaces]] as const,
      ),
    },
  );
});

test("each example and JSON is told to be formatted once it is", () => {
  const isTold = (text: string) =>
    layouts.every((layout) => isFormatted(formatted(text, layout), layout));
  for (const text of examples) assert.ok(isTold(text), text);
  fc.assert(
    fc.property(fc.json(), (text) => {
      assert.ok(isTold(text));
    }),
  );
});

function formatted(text: string, layout: Layout): string {
  const { lineBreak, step } = layout;
  const broken = text.replace(/\r\n?|\n/g, lineBreak);
  return applyEdits(
    broken,
    format(broken, undefined, {
      eol: lineBreak,
      tabSize: step.length,
      insertSpaces: step !== "\t",
      insertFinalNewline: layout.insertFinalNewline || /[\r\n]$/.test(broken),
    }),
  );
}
