import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { textLanguage } from "../../../../client/ui/text-language";
import manifest from "../../../../package.json";

for (const [text, language] of [
  ['{ "$schema": "https://example.com/a.json" }', "cdp-order-json"],
  ["[]", "cdp-order-json"],
  ['{ "price": 12, "names": ["a,",\n],\n}\n', "cdp-order-json"],
  ["{ //\n}", "cdp-order-text"],
  ["null", "cdp-order-text"],
  ["502", "cdp-order-text"],
  ["<html>", "cdp-order-text"],
  ["", "cdp-order-text"],
] as const)
  test(`${JSON.stringify(text)} is shown as ${language}`, () => {
    equal(textLanguage(text), language);
  });

test("only payloads are in the language picker", () => {
  deepEqual(
    manifest.contributes.languages.map(({ id, aliases }) => [id, aliases]),
    [
      ["cdp-order", ["CDP Order Payload"]],
      ["cdp-order-json", []],
      ["cdp-order-text", []],
    ],
  );
});
