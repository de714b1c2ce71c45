import "../../all-schemas";
/** Properties of every fix, shown on the examples with mistakes planted in them. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { isExtension } from "../../../cdp/kinds";
import { check } from "../../../server/check/check";
import type { Problem } from "../../../server/check/problem";
import { readPayload } from "../../../server/document/payload";
import { inOrder } from "../../../server/language/layout/edit";
import {
  fixedAll,
  offeredFixes,
  offersFixAll,
  type OfferedFix,
} from "./fixing";
import { harmless, others, type Mistake } from "./planted";

const ref = "d680c9be-4c07-4731-857e-9602034b15f2";
const documented = {
  order: "order.request.json",
  orderItem: "order-item.request.json",
};

/** The examples, and the bodies of the documented requests with a target line. */
const examples = readdirSync("examples")
  .filter((name) => name.endsWith(".cdp-order.json"))
  .map((name) => readFileSync(`examples/${name}`, "utf8"))
  // The names and types of a data extension are the author's own: most slips are none.
  .filter((text) => !isExtension(readPayload(text).kind))
  .concat(
    Object.entries(documented).map(
      ([kind, name]) =>
        `// @${kind} ${ref}\n${readFileSync(`test/fixtures/official/${name}`, "utf8")}`,
    ),
  )
  .flatMap((text) => [text, commented(text), text.replaceAll("\n", "\r\n")]);

for (const [name, plant] of Object.entries({ ...harmless, ...others })) {
  test(`${name}: each fix solves its problem, makes none but a placeholder to fill in, and keeps the comments`, () => {
    overExamples(plant, (_, text) => {
      const before = codesOf(text);
      const offered = offeredFixes(text);
      assert.ok(before.length === 0 || offered.length > 0, text);
      for (const { problem, after, fix } of preferred(offered)) {
        const left = codesOf(after);
        const detail = `${problem.code}: ${fix.title}:\n${text}\n${after}\n${left.join()}`;
        const count = (codes: readonly string[]) =>
          codes.filter((code) => code === problem.code).length;
        assert.ok(count(left) < count(before), detail);
        for (const code of left)
          assert.ok(
            before.includes(code) || code === "value/placeholder",
            detail,
          );
        const kept = new Set(notesOf(after));
        assert.ok(
          notesOf(text).every((note) => kept.has(note)),
          detail,
        );
      }
    });
  });
}

for (const [name, plant] of Object.entries(harmless)) {
  test(`${name}: all safe fixes together give the payload back`, () => {
    overExamples(plant, (original, text) => {
      const fixed = fixedAll(text);
      assert.equal(offersFixAll(text), fixed !== text, text);
      assert.deepEqual(codesOf(fixed), [], `${text}\n${fixed}`);
      assert.deepEqual(valueOf(fixed), valueOf(original), `${text}\n${fixed}`);
      assert.deepEqual(notesOf(fixed), notesOf(original));
    });
  });
}

test("two mistakes: all safe fixes make JSON of it or leave it, and make no problem", () => {
  const mistakes = { ...harmless, ...others };
  const any = fc.constantFrom(...Object.keys(mistakes));
  const plant = (text: string, name: string, n: number) =>
    mistakes[name]?.(text, n) ?? text;
  const example = fc.constantFrom(...examples);
  fc.assert(
    fc.property(
      example,
      any,
      fc.nat(99),
      any,
      fc.nat(99),
      (text, a, i, b, j) => {
        const wrong = plant(plant(text, a, i), b, j);
        const fixed = fixedAll(wrong);
        assert.ok(fixed === wrong || !codesOf(fixed).some(isFault), wrong);
        // A value that could not be read, or in an unknown attribute, had no problem of its own yet.
        const before = codesOf(wrong);
        if (!before.some(isFault) && !before.includes("attribute/unknown")) {
          assert.ok(codesOf(fixed).length <= before.length, wrong);
        }
        assert.equal(fixedAll(fixed), fixed);
      },
    ),
    { numRuns: 600 },
  );
});

test("any edit of the examples: fixes stay inside the text and apart from each other, and all safe ones are offered where there are any", () => {
  const piece = fc.constantFrom(
    ...["{", "}", "[", "]", ",", ":", '"', "'", "\\", "\n", " ", "//", "/*"],
    ...['"price"', "price", "NaN", "01", "+1", "“", "\t", "// @order a b\n"],
    ...["\u00a0", "\u200b", " 000", "1,5", "null"],
  );
  const slip = fc.array(piece, { maxLength: 6 }).map((all) => all.join(""));
  const example = fc.constantFrom(...examples);
  fc.assert(
    fc.property(example, fc.nat(), fc.nat(8), slip, (text, at, cut, insert) => {
      const offset = at % (text.length + 1);
      const wrong = text.slice(0, offset) + insert + text.slice(offset + cut);
      for (const { fix } of offeredFixes(wrong)) {
        let end = 0;
        for (const edit of inOrder(fix.edits)) {
          assert.ok(edit.offset >= end, `${fix.title}:\n${wrong}`);
          end = edit.offset + edit.length;
        }
        assert.ok(end <= wrong.length);
      }
      assert.equal(offersFixAll(wrong), fixedAll(wrong) !== wrong, wrong);
    }),
    { numRuns: 200 },
  );
});

test("what cannot be made JSON is not offered to be fixed as a whole", () => {
  const text = '{"vendor": "Bella}/*\n"price": 1}';
  assert.deepEqual([offersFixAll(text), fixedAll(text)], [false, text]);
});

/** The best fix of each problem; where one slip makes several faults of syntax, that of the first. */
function preferred(offered: readonly OfferedFix[]): readonly OfferedFix[] {
  const best = offered.filter(
    ({ problem, fix }) => fix.preferred && isSerious(problem),
  );
  const faults = best.filter(({ problem }) => isFault(problem.code));
  return faults.length > 1 ? faults.slice(0, 1) : best;
}

const isFault = (code: string) => code.startsWith("syntax/");

/** Every place of every example. */
function overExamples(
  plant: Mistake,
  assertFixed: (original: string, text: string) => void,
): void {
  let planted = 0;
  for (const original of examples) {
    for (let n = 0, seen = new Set<string>(); ; n++) {
      const text = plant(original, n);
      if (seen.has(text)) break;
      seen.add(text);
      if (text === original) continue;
      planted++;
      assertFixed(original, text);
    }
  }
  assert.ok(planted > 0);
}

/** Advice may change with every value. */
const codesOf = (text: string) =>
  check(readPayload(text))
    .filter(isSerious)
    .map(({ code }) => code);

const isSerious = ({ severity }: Problem) =>
  severity === "error" || severity === "warning";

const valueOf = (text: string) => readPayload(text).value;

/** A note behind each line. */
function commented(text: string): string {
  return text
    .split("\n")
    .map((line, index) =>
      line.startsWith("//") || line === "" ? line : `${line} // note ${index}`,
    )
    .join("\n");
}

/** The notes that a text still has as comments. */
function notesOf(text: string): readonly string[] {
  return readPayload(text)
    .comments.map(({ offset, length }) => text.slice(offset, offset + length))
    .flatMap((comment) => comment.match(/note \d+/g) ?? []);
}
