import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { normalizedText } from "../../../../client/compare/normalized-text";
import type { Kind } from "../../../../cdp/kinds";
import { official, parsed } from "./resources";

const texts: readonly (readonly [
  what: string,
  kind: Kind,
  text: string,
  normalised: string,
])[] = [
  [
    "documented order, then the alphabet, then nothing that only responses have",
    "order",
    '{"b":1,"price":12.00,"10":1,"ref":"x","a":-0,"2":1e3,"pointOfSale":"é","B":1,"orderItems":{"href":"y"}}',
    `{
  "pointOfSale": "é",
  "price": 12,
  "10": 1,
  "2": 1000,
  "B": 1,
  "a": 0,
  "b": 1,
}
`,
  ],
  [
    "segments in their own order, their attributes in the documented one",
    "orderItem",
    '{"flightSegments":[{"carrier":"BX","id":"2","departureDateTime":"2025-08-15T16:00:00Z"},{"id":"1"},{}],"orderedAt":"2025-07-23T18:17:16+02:00"}',
    `{
  "orderedAt": "2025-07-23T16:17:16.000Z",
  "flightSegments": [
    {
      "id": "2",
      "departureDateTime": "2025-08-15T16:00:00.000Z",
      "carrier": "BX",
    },
    {
      "id": "1",
    },
    {},
  ],
}
`,
  ],
  [
    "any other text and value as it is",
    "order",
    '{"orderedAt":"today\\u2028","price":1E400,"status":null,"contact":{"b":[],"a":[true,"\\ud800"]},"__proto__":{}}',
    `{
  "price": Infinity,
  "orderedAt": "today\u2028",
  "status": null,
  "contact": {
    "a": [
      true,
      "\\ud800",
    ],
    "b": [],
  },
  "__proto__": {},
}
`,
  ],
  ["nothing", "order", '{"href":"a"}', "{}\n"],
];

for (const [what, kind, text, normalised] of texts)
  test(what, () => {
    equal(normalizedText(kind, parsed(text)), normalised);
  });

test("the documented order and its response have the same text, which is the request's own", () => {
  const request = official("order.request");
  const text = indented(request);
  deepEqual(
    [
      normalizedText("order", request),
      normalizedText("order", official("order.response")),
    ],
    [text, text],
  );
});

test("64 deep", () => {
  const text = `${'{"a":'.repeat(64)}1${"}".repeat(64)}`;
  equal(normalizedText("order", parsed(text)), indented(parsed(text)));
});

test("an attribute less is a line less, wherever it stands", () => {
  const whole = official("order.request");
  const lines = normalizedText("order", whole).split("\n");
  for (const name of Object.keys(whole)) {
    const others = Object.entries(whole).filter(([other]) => other !== name);
    deepEqual(
      normalizedText("order", Object.fromEntries(others)).split("\n"),
      lines.filter((line) => !line.startsWith(`  "${name}":`)),
    );
  }
});

/** As JSON.stringify does, but with a comma after the last of several too. */
function indented(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(/(?<![{[,])\n/g, ",\n")}\n`;
}
