import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { createFrameCheck } from "../../server/frame-check";

/** The reports when the bytes come in pieces of that size. */
function brokenHeaders(text: string, size: number): readonly string[] {
  const headers: string[] = [];
  const add = createFrameCheck((header) => headers.push(header));
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size)
    add(bytes.subarray(at, at + size));
  return headers;
}

const message = (content: string) =>
  `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`;

const good = [
  message('{"a":"é 字"}'),
  message(""),
  `Content-Type: x\r\ncontent-length:2\r\n\r\n{}`,
  message("Content-Length: x\r\n\r\n"),
].join("");

for (const size of [1, 3, 7, 1000])
  test(`messages in pieces of ${size} bytes are told to be none only where they are`, () => {
    deepEqual(brokenHeaders(good, size), []);
    for (const header of [
      "Content-Length: abc",
      "Content-Length: -1",
      "Content-Length: 1e3",
      "Content-Length: 99999999999999",
      "Content-Type: x",
    ])
      deepEqual(brokenHeaders(`${good}${header}\r\n\r\n{}`, size).length, 1);
  });

test("a header that never ends is told", () => {
  deepEqual(brokenHeaders("x".repeat(8191), 100), []);
  deepEqual(brokenHeaders("x".repeat(9000), 100), ["x".repeat(100)]);
});
