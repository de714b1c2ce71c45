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
    requestTimeoutMs: properties["cdpOrder.requestTimeout"].default * 1000,
    typeProductionName: properties["cdpOrder.typeProductionName"].default,
  });
});

test("only what is meant counts; the rest is the default", () => {
  deepEqual(
    parse({
      confirmTestUpdates: false,
      keepBodies: false,
      requestTimeout: 2.5,
      typeProductionName: true,
    }),
    {
      confirmTestUpdates: false,
      keepBodies: false,
      requestTimeoutMs: 2500,
      typeProductionName: true,
    },
  );
  const odd = ["false", 0, null, {}, [], NaN, Infinity, -1, 601, "5"];
  for (const value of odd)
    deepEqual(
      parse({
        confirmTestUpdates: value,
        keepBodies: value,
        requestTimeout: value,
        typeProductionName: value,
      }),
      parse({}),
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
      requestTimeout: 600,
      typeProductionName: true,
    }),
    [],
  );
  deepEqual(
    faults({
      confirmTestUpdates: "no",
      keepBodies: null,
      requestTimeout: 601,
      typeProductionName: 1,
    }),
    [
      "cdpOrder.confirmTestUpdates: cdpOrder.confirmTestUpdates must be true or false.",
      "cdpOrder.typeProductionName: cdpOrder.typeProductionName must be true or false.",
      "cdpOrder.keepBodies: cdpOrder.keepBodies must be true or false.",
      "cdpOrder.requestTimeout: cdpOrder.requestTimeout must be a number from 1 to 600.",
    ],
  );
});
