import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import manifest from "../../../../package.json";
import {
  parseUserSettings,
  userSettingsErrors,
} from "../../../../client/settings/user-settings";

const parse = (values: Readonly<Record<string, unknown>>) =>
  parseUserSettings((key) => values[key]);

test("without a value the defaults of package.json hold", () => {
  const { properties } = manifest.contributes.configuration;
  deepEqual(parse({}), {
    confirmTestUpdates: properties["cdpOrder.confirmTestUpdates"].default,
    keepBodies: properties["cdpOrder.keepBodies"].default,
    historyDays: properties["cdpOrder.historyDays"].default,
    requestTimeoutMs: properties["cdpOrder.requestTimeout"].default * 1000,
    typeProductionName: properties["cdpOrder.typeProductionName"].default,
  });
});

test("only what is meant counts; the rest is the default, but an invalid number of days deletes nothing", () => {
  deepEqual(
    parse({
      confirmTestUpdates: false,
      keepBodies: false,
      historyDays: 7,
      requestTimeout: 2.5,
      typeProductionName: true,
    }),
    {
      confirmTestUpdates: false,
      keepBodies: false,
      historyDays: 7,
      requestTimeoutMs: 2500,
      typeProductionName: true,
    },
  );
  const odd = ["false", 0, null, {}, [], NaN, Infinity, -1, 3651, "5"];
  for (const value of odd)
    deepEqual(
      parse({
        confirmTestUpdates: value,
        keepBodies: value,
        historyDays: value,
        requestTimeout: value,
        typeProductionName: value,
      }),
      { ...parse({}), historyDays: undefined },
      inspect(value),
    );
});

test("values that count for nothing are named", () => {
  const faults = (values: Readonly<Record<string, unknown>>) =>
    userSettingsErrors((key) => values[key]).map(
      ({ setting, message }) => `${setting}: ${message}`,
    );
  deepEqual(faults({}), []);
  deepEqual(
    faults({
      confirmTestUpdates: false,
      keepBodies: true,
      historyDays: 3650,
      requestTimeout: 600,
      typeProductionName: true,
    }),
    [],
  );
  deepEqual(
    faults({
      confirmTestUpdates: "no",
      keepBodies: null,
      historyDays: 1.5,
      requestTimeout: 601,
      typeProductionName: 1,
    }),
    [
      "cdpOrder.confirmTestUpdates: cdpOrder.confirmTestUpdates must be true or false.",
      "cdpOrder.typeProductionName: cdpOrder.typeProductionName must be true or false.",
      "cdpOrder.keepBodies: cdpOrder.keepBodies must be true or false.",
      "cdpOrder.historyDays: cdpOrder.historyDays must be a whole number from 1 to 3650.",
      "cdpOrder.requestTimeout: cdpOrder.requestTimeout must be a number from 1 to 600.",
    ],
  );
});
