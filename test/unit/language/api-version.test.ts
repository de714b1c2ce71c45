import "../../all-schemas";
import assert from "node:assert/strict";
import { test } from "node:test";
import { documentation } from "../../../cdp/documentation";
import { resolve } from "../../../server/language/features";
import { chosen, hovered, labels, offered } from "./marked";

const v21 = "// @api v2.1\n";
const item = `${v21}// @orderItem\n`;
const extension = `${v21}// @orderItemExtension\n`;

const ignore = "@ignore";
const comments: readonly (readonly [string, readonly string[]])[] = [
  ["// @|\n", ["@order", "@orderItem", "@api v2.1", "@api v2", ignore]],
  [
    "// @a|\n// @order\n{}",
    ["@order", "@orderItem", "@api v2.1", "@api v2", ignore],
  ],
  [
    `${v21}// @|\n`,
    [
      ...["@order", "@orderExtension", "@orderItem", "@orderItemExtension"],
      ignore,
    ],
  ],
  ["// @api|\n", ["@order", "@orderItem", "@api v2.1", "@api v2", ignore]],
  ["// @api |\n{}", ["v2.1", "v2"]],
  ["// @api v2.|\n{}", ["v2.1", "v2"]],
  ["{}\n// @api |", []],
  ["{}\n// @|", [ignore]],
  [
    `${v21}// @orderItemExtension d680c9be o|`,
    ["on Production EU", "on Sandbox"],
  ],
];

for (const [text, expected] of comments) {
  test(`completion in a comment: ${JSON.stringify(text)}`, () => {
    const known = labels(text).filter((label) => !label.startsWith("@ignore "));
    assert.deepEqual(known, expected);
  });
}

const choices: readonly (readonly [string, string, string])[] = [
  ["// @|\n{}", "@api v2.1", "// @api v2.1\n{}"],
  ["// @ap|i\n{}", "@api v2.1", "// @api v2.1\n{}"],
  ["// @api v|2\n{}", "v2.1", "// @api v2.1\n{}"],
  [`${item}{|}`, "quantity", `${item}{"quantity": |}`],
  [`${v21}{"status": "|"}`, "BROWSED", `${v21}{"status": "BROWSED"}`],
  [`${item}{"language": "|"}`, "EN", `${item}{"language": "EN"}`],
];

for (const [text, label, expected] of choices) {
  test(`completion: ${label} in ${JSON.stringify(text)}`, () => {
    assert.equal(chosen(text, label), expected);
  });
}

test("completion: the names of a v2.1 item are those of v2.1, required ones first", () => {
  assert.deepEqual(labels(`${item}{|}`), [
    ...["type", "name", "price", "currencyCode", "status"],
    ...["description", "productId", "referenceId", "orderedAt", "quantity"],
    ...["originalPrice", "originalCurrencyCode", "vendor", "language"],
    "channel",
  ]);
});

test("completion: the pairs of a data extension have the author's own names", () => {
  assert.deepEqual(labels(`${extension}{|}`), []);
});

test("completion: a chosen v2.1 name is documented by the page of v2.1", () => {
  const name = offered(`${item}{|}`).find(({ label }) => label === "quantity");
  assert.ok(name);
  const { documentation: words } = resolve(name);
  assert.ok(typeof words === "object");
  assert.match(words.value, /whole number/);
  assert.ok(words.value.includes(documentation.orderItemReference.url));
});

const pages = documentation;
const hovers: readonly (readonly [string, RegExp | undefined, string?])[] = [
  ["// @api v|2.1\n{}", /^\*\*API v2\.1\*\*/, pages.differencesOfVersions.url],
  ["// @api v|2\n{}", /^\*\*API v2\*\*/, pages.differencesOfVersions.url],
  ["// @api v|3\n{}", undefined],
  ["{}\n// @api v|2.1", undefined],
  ["// @api v2\n// @api v|2.1\n{}", undefined],
  ["// @ord|er\n{}", undefined],
  [
    `${v21}{"stat|us": "BROWSED"}`,
    /`BROWSED`, `SEARCHED`/,
    pages.orderReference.url,
  ],
  [
    `${item}{"na|me": ""}`,
    /required, at most 128/,
    pages.orderItemReference.url,
  ],
  [
    `${extension}{"seat|Row": 1}`,
    /^\*\*seatRow\*\* \(text or number or true or false\)/,
    pages.orderItemDataExtensionReference.url,
  ],
];

for (const [text, expected, page = ""] of hovers) {
  test(`hover: ${JSON.stringify(text)}`, () => {
    const words = hovered(text);
    if (!expected) assert.equal(words, undefined);
    else {
      assert.match(words ?? "", expected);
      assert.ok(words?.includes(page));
    }
  });
}
