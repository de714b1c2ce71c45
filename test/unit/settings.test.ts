/** Settings as users write them: what is unknown counts for nothing, and is told once. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseOptions, parseSettings } from "../../server/settings";
import { settingsReport } from "../../server/settings-report";

const problems = (entries: unknown) => ({ cdpOrder: { problems: entries } });

function told(...given: readonly unknown[]): readonly string[] {
  const lines: string[] = [];
  const report = settingsReport({
    show: (message) => lines.push(`show: ${message}`),
    log: (message) => lines.push(`log: ${message}`),
  });
  for (const one of given) report(one);
  return lines;
}

const advice =
  "without effect: an entry is the code of a problem and error, warning, information, hint or off. The log of the language server says which.";

test("what is known is not told of", () => {
  for (const fine of [
    undefined,
    {},
    problems({}),
    problems({ "flight/segment-gap": "off", "value/enum": "hint" }),
  ]) {
    assert.deepEqual(told(fine), []);
  }
});

test("an unknown code or severity is told once, its words in the log only", () => {
  const wrong = problems({
    "[a](command:b)": "off",
    "value/enum": "loud",
    "value/date": "hint",
  });
  assert.deepEqual(told(wrong, wrong), [
    `show: The setting cdpOrder.problems has 2 entries ${advice}`,
    'log: Without effect in cdpOrder.problems:\n{"[a](command:b)":"off"}\n{"value/enum":"loud"}',
  ]);
});

test("other entries are told again, and correct ones are quiet", () => {
  const one = problems({ "value/enmu": "off" });
  const shown = told(one, problems({}), one).filter((line) =>
    line.startsWith("show"),
  );
  const line = `show: The setting cdpOrder.problems has an entry ${advice}`;
  assert.deepEqual(shown, [line, line]);
});

test("an unknown severity leaves the problem its own", () => {
  const { problems: parsed } = parseSettings(
    problems({ "value/enum": "loud", "value/date": "hint" }),
  );
  assert.deepEqual(parsed, { "value/date": "hint" });
});

test("environments are names, or not known", () => {
  const names = (given: unknown) => parseOptions(given).environments;
  assert.equal(names(undefined), undefined);
  assert.equal(names({ environments: "Live" }), undefined);
  assert.deepEqual(names({ environments: ["Live", 1, null] }), ["Live"]);
});
