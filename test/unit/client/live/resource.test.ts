import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import type { ResponseFlaw } from "../../../../client/http/http-result";
import { contentOf } from "../../../../client/http/read-response";
import { readLiveResource } from "../../../../client/live/resource";

const asked = "D680C9BE-4c07";

const read = (body: string, flaw?: ResponseFlaw) =>
  readLiveResource("order", asked, {
    status: 200,
    ...contentOf(body, flaw),
    bytes: Buffer.byteLength(body),
  });

const nested = (levels: number) =>
  `{"a":${"[".repeat(levels - 1)}${"]".repeat(levels - 1)}}`;

test("a response is kept as it came, beside what it says", () => {
  const text = ` { "ref": "${asked}", "price": 100.00, "modifiedAt": "2026-01-02T03:04:05.678Z" }\n`;
  deepEqual(read(text), {
    kind: "order",
    ref: asked,
    text,
    attributes: {
      ref: asked,
      price: 100,
      modifiedAt: "2026-01-02T03:04:05.678Z",
    },
    modifiedAt: "2026-01-02T03:04:05.678Z",
  });
});

test("the ref is the same in other letters, and need not be there", () => {
  for (const attributes of [{ ref: asked.toLowerCase() }, { price: 1 }, {}])
    deepEqual(read(JSON.stringify(attributes)), {
      kind: "order",
      ref: asked,
      text: JSON.stringify(attributes),
      attributes,
    });
});

test("a modifiedAt that is no text, or longer than any time, is none", () => {
  for (const attributes of [
    { modifiedAt: 7 },
    { modifiedAt: "x".repeat(65) },
  ]) {
    const text = JSON.stringify(attributes);
    deepEqual(read(text), { kind: "order", ref: asked, text, attributes });
  }
});

test("an object may be as deep as a payload", () => {
  deepEqual(read(nested(64))?.text, nested(64));
});

const unreadable: readonly (readonly [
  title: string,
  body: string,
  flaw?: ResponseFlaw,
])[] = [
  ["nothing", ""],
  ["HTML", "<html></html>"],
  ["a part of JSON", '{"ref":'],
  ["two objects", "{}{}"],
  ["an array", "[]"],
  ["null", "null"],
  ["a string", '"ref"'],
  ["an object that is cut", "{}", "cut"],
  ["an object that is too large", "{}", "tooLarge"],
  ["an object that is compressed", "{}", "encoded"],
  ["another object", '{"ref":"25875e50-f984"}'],
  ["a ref that is no text", '{"ref":7}'],
  ["a ref that is null", '{"ref":null}'],
  ["an object that is too deep", nested(65)],
  ["an object that is 100,000 deep", nested(100_000)],
  ["an array that is 100,000 deep", "[".repeat(100_000)],
  [
    "an object whose lines would fill the memory",
    `{"a":[${Array(5_000)
      .fill("[".repeat(60) + "]".repeat(60))
      .join()}]}`,
  ],
];

for (const [title, body, flaw] of unreadable)
  test(`not a resource: ${title}`, () => {
    deepEqual(read(body, flaw), undefined);
  });
