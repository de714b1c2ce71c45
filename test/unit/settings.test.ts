/** Settings as users write them: what is unknown counts for nothing, and is told once. */
import assert from "node:assert/strict";
import { test } from "node:test";
import manifest from "../../package.json";
import {
  hasFixedSeverity,
  problemCodes,
} from "../../server/check/problem-codes";
import { parseSettings } from "../../server/check/settings";
import { parseInitializationOptions } from "../../server/handlers/initialization-options";
import { settingsReport } from "../../server/handlers/settings-report";

const problems = (entries: unknown) => ({ cdpOrder: { problems: entries } });

function reported(...given: readonly unknown[]): readonly string[] {
  const lines: string[] = [];
  const report = settingsReport({
    notify: (message) => lines.push(`show: ${message}`),
    log: (message) => lines.push(`log: ${message}`),
  });
  for (const one of given) report(one);
  return lines;
}

const advice =
  "no effect in the settings cdpOrder. In cdpOrder.problems an entry is the code of a problem, outside the areas syntax and file, and error, warning, information, hint or off; cdpOrder.currencyNames is true or false. The log of the language server says which.";

test("what is known is not told of", () => {
  for (const fine of [
    undefined,
    {},
    problems({}),
    problems({ "flight/segment-gap": "off", "value/enum": "hint" }),
    problems(null),
    { cdpOrder: { currencyNames: false } },
  ]) {
    assert.deepEqual(reported(fine), []);
  }
});

test("an unknown code or severity is told once, its words in the log only", () => {
  const wrong = problems({
    "[a](command:b)": "off",
    "value/enum": "loud",
    "value/date": "hint",
  });
  assert.deepEqual(reported(wrong, wrong), [
    `show: 2 values have ${advice}`,
    'log: Without effect in cdpOrder:\n{"[a](command:b)":"off"}\n{"value/enum":"loud"}',
  ]);
});

test("what cannot be changed and what is of another type is told as well", () => {
  for (const [given, entry] of [
    [problems({ "syntax/empty": "off" }), '{"syntax/empty":"off"}'],
    [problems("off"), '{"problems":"off"}'],
    [problems(["value/enum"]), '{"problems":["value/enum"]}'],
    [{ cdpOrder: { currencyNames: "no" } }, '{"currencyNames":"no"}'],
  ] as const) {
    assert.deepEqual(reported(given), [
      `show: One value has ${advice}`,
      `log: Without effect in cdpOrder:\n${entry}`,
    ]);
  }
});

test("other entries are told again, and correct ones are quiet", () => {
  const one = problems({ "value/enmu": "off" });
  const shown = reported(one, problems({}), one).filter((line) =>
    line.startsWith("show"),
  );
  const line = `show: One value has ${advice}`;
  assert.deepEqual(shown, [line, line]);
});

test("an unknown severity leaves the problem its own", () => {
  const { problems: parsed } = parseSettings(
    problems({ "value/enum": "loud", "value/date": "hint" }),
  );
  assert.deepEqual(parsed, { "value/date": "hint" });
});

test("environments are names, or not known", () => {
  const names = (given: unknown) =>
    parseInitializationOptions(given).environments;
  assert.equal(names(undefined), undefined);
  assert.equal(names({ environments: "Live" }), undefined);
  assert.deepEqual(names({ environments: ["Live", 1, null] }), ["Live"]);
});

test("the settings file completes every code whose severity can be set, and no other", () => {
  const { propertyNames } =
    manifest.contributes.configuration.properties["cdpOrder.problems"];
  assert.deepEqual(
    propertyNames.enum,
    problemCodes.filter((code) => !hasFixedSeverity(code)),
  );
});
