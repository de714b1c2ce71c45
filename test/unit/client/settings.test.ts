import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import manifest from "../../../package.json";
import { parseSendSettings } from "../../../client/settings";

const parse = (values: Readonly<Record<string, unknown>>) =>
  parseSendSettings((key) => values[key]);

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
