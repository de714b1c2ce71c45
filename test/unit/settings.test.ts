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
    notify: (message, keys) => lines.push(`show: ${message} ${keys.join()}`),
    log: (message) => lines.push(`log: ${message}`),
  });
  for (const one of given) report([one]);
  return lines;
}

const shownFor = (...keys: readonly string[]) =>
  `show: Invalid values in ${keys.join(" and ")} were ignored. The log of the language server lists them. ${keys.join()}`;

const logged = (...values: readonly string[]) =>
  `log: Invalid values in cdpOrder (in problems an entry is the code of a problem, outside the areas syntax and file, and error, warning, information, hint or off; currencyNames is true or false):\n${values.join("\n")}`;

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
    shownFor("cdpOrder.problems"),
    logged('{"[a](command:b)":"off"}', '{"value/enum":"loud"}'),
  ]);
});

test("what cannot be changed and what is of another type is told as well", () => {
  for (const [given, key, entry] of [
    [
      problems({ "syntax/empty": "off" }),
      "cdpOrder.problems",
      '{"syntax/empty":"off"}',
    ],
    [problems("off"), "cdpOrder.problems", '{"problems":"off"}'],
    [
      problems(["value/enum"]),
      "cdpOrder.problems",
      '{"problems":["value/enum"]}',
    ],
    [
      { cdpOrder: { currencyNames: "no" } },
      "cdpOrder.currencyNames",
      '{"currencyNames":"no"}',
    ],
  ] as const) {
    assert.deepEqual(reported(given), [shownFor(key), logged(entry)]);
  }
  const both = { cdpOrder: { problems: 1, currencyNames: 2 } };
  assert.deepEqual(reported(both), [
    shownFor("cdpOrder.problems", "cdpOrder.currencyNames"),
    logged('{"problems":1}', '{"currencyNames":2}'),
  ]);
});

test("other entries are told again, and correct ones are quiet", () => {
  const one = problems({ "value/enmu": "off" });
  const shown = reported(one, problems({}), one).filter((line) =>
    line.startsWith("show"),
  );
  const line = shownFor("cdpOrder.problems");
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
