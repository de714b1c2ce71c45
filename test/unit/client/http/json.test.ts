import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { indentedJson, isWithin } from "../../../../client/http/json";

test("a response is indented, and every token stays as it was written", () => {
  equal(
    indentedJson(
      '{"price":100.00,"big":12345678901234567890,"e":1E400,"s":"\\u00e9 é","a":[1,{}],"a":[]}',
    ),
    [
      "{",
      '  "price": 100.00,',
      '  "big": 12345678901234567890,',
      '  "e": 1E400,',
      '  "s": "\\u00e9 é",',
      '  "a": [',
      "    1,",
      "    {}",
      "  ],",
      '  "a": []',
      "}",
    ].join("\n"),
  );
});

test("what is not JSON is left to be shown as it is", () => {
  const texts = ["", "{", "<html>", "{} {}", "{'a':1}", "// x\n{}", "NaN"];
  deepEqual(
    texts.map((text) => indentedJson(text)),
    texts.map(() => undefined),
  );
});

test("a response that is deep or large takes no more than its size", () => {
  const deep = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
  equal(typeof indentedJson(deep(100)), "string");
  equal(indentedJson(deep(101)), undefined);
  equal(indentedJson(`{"a":"${"[".repeat(200)}"}`)?.length, 213);
  const large = JSON.stringify(Array.from({ length: 100_000 }, (_, i) => i));
  deepEqual(JSON.parse(indentedJson(large) ?? ""), JSON.parse(large));
});

test("brackets that would fill the memory with indents stay as they are", () => {
  const deep = "[".repeat(98) + "]".repeat(98);
  equal(indentedJson(`[${Array(42_000).fill(deep).join()}]`), undefined);
});

// jsonc-parser's scanner gives its end a length there.
test("a comment that is not closed ends with its text", () => {
  deepEqual(
    ['{"a": 1 /*', "[[/*", "[]/* [[", "[// [[", "/*", "//", "/", ""].map(
      (text) => isWithin(text, 1),
    ),
    [true, false, true, true, true, true, true, true],
  );
});
