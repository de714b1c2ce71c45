import { equal } from "node:assert/strict";
import { test } from "node:test";
import { utf8Text } from "../../../../client/payloads/utf8-text";

const bytes = (...given: readonly (number | string)[]) =>
  Uint8Array.from(
    given.flatMap((one) =>
      typeof one === "number" ? [one] : [...Buffer.from(one)],
    ),
  );

test("a text is what its UTF-8 says, without a byte order mark", () => {
  equal(utf8Text(bytes('{"name": "Zoë 🛫"}')), '{"name": "Zoë 🛫"}');
  equal(utf8Text(bytes(0xef, 0xbb, 0xbf, "{}")), "{}");
  equal(utf8Text(bytes()), "");
});

test("what may be something else is left to the editor", () => {
  for (const [name, given] of [
    ["Latin 1", bytes("Zo", 0xeb)],
    ["UTF-16, little endian", bytes(0xff, 0xfe, "{", 0, "}", 0)],
    ["UTF-16, big endian", bytes(0xfe, 0xff, 0, "{", 0, "}")],
    ["UTF-16 without a byte order mark", bytes("{", 0, "}", 0)],
    ["half of a character", bytes(0xed, 0xa0, 0x80)],
  ] as const)
    equal(utf8Text(given), undefined, name);
});
