import "../../all-schemas";
import assert from "node:assert/strict";
import { test } from "node:test";
import { fixedAll, offeredFixes } from "./fixing";

const ref = "d680c9be-4c07-4731-857e-9602034b15f2";
const v21 = "// @api v2.1\n";
const item = `${v21}// @orderItem\n`;
const extension = `${v21}// @orderItemExtension ${ref}\n`;
const order =
  '"referenceId": "342-ABD", "orderedAt": "2025-12-19T12:07:18.149Z", "price": 12, "currencyCode": "EUR"';
const flight =
  '"type": "Flight Item", "name": "Dublin to Las Vegas", "price": 12, "currencyCode": "EUR", "status": "PURCHASED"';
const address = (version: string, path = `orders/${ref}`) =>
  `https://cdp.example/${version}/${path}`;

interface Expected {
  readonly title: string;
  readonly after: string;
  readonly preferred?: true;
  readonly safe?: true;
}

/** Text, the code of its problem, and all fixes of that. */
const cases: readonly (readonly [string, string, readonly Expected[]])[] = [
  [
    `{}\n// @api v2.1\n`,
    "api/misplaced",
    [
      {
        title: "Move the API line to the top",
        after: `// @api v2.1\n{}\n`,
        preferred: true,
      },
      { title: "Remove this API line", after: "{}\n" },
    ],
  ],
  [
    `// @api v2\n{} // @api v2.1\n`,
    "api/misplaced",
    [{ title: "Remove this API line", after: "// @api v2\n{} \n" }],
  ],
  [
    `${v21}${v21}{}`,
    "api/twice",
    [
      {
        title: "Remove this API line",
        after: `${v21}{}`,
        preferred: true,
        safe: true,
      },
      { title: "Remove the other API line", after: `${v21}{}` },
    ],
  ],
  [
    `${v21}// @api v2\n{}`,
    "api/two-versions",
    [
      { title: "Remove this API line", after: `${v21}{}` },
      { title: "Remove the other API line", after: "// @api v2\n{}" },
    ],
  ],
  [
    "// @api V2.1\n{}",
    "api/unknown",
    [
      { title: "Replace with v2.1", after: `${v21}{}`, preferred: true },
      { title: "Replace with v2", after: "// @api v2\n{}" },
    ],
  ],
  [
    "// @api 2.0\n{}",
    "api/unknown",
    [
      { title: "Replace with v2", after: "// @api v2\n{}", preferred: true },
      { title: "Replace with v2.1", after: `${v21}{}` },
    ],
  ],
  [
    "// @api v2.2\n{}",
    "api/unknown",
    [
      { title: "Replace with v2.1", after: `${v21}{}` },
      { title: "Replace with v2", after: "// @api v2\n{}" },
    ],
  ],
  [
    "//@api\n{}",
    "api/unknown",
    [
      { title: "Replace with v2", after: "// @api v2\n{}" },
      { title: "Replace with v2.1", after: `${v21}{}` },
    ],
  ],
  ...(
    [
      ["attribute/camel-case", "SeatRow", "seatRow"],
      ["attribute/camel-case", "PNR", "pnr"],
      ["attribute/camel-case", "PNRCode", "pnrCode"],
      ["attribute/camel-case", "1stRow", undefined],
      ["attribute/name", "seat row", "seatRow"],
      ["attribute/name", "SEAT_ROW", "seatRow"],
      ["attribute/name", "Seat-Row 2", "seatRow2"],
      ["attribute/name", "2nd seat", undefined],
      ["attribute/name", "größe", undefined],
      ["attribute/name", " ", undefined],
    ] as const
  ).map(
    ([code, name, meant]): readonly [string, string, readonly Expected[]] => [
      `${extension}{"gate": 1, "${name}": "12"}`,
      code,
      meant === undefined
        ? []
        : [
            {
              title: `Rename to "${meant}"`,
              after: `${extension}{"gate": 1, "${meant}": "12"}`,
              preferred: true,
            },
          ],
    ],
  ),
  [`${extension}{"seatRow": 1, "SeatRow": 2}`, "attribute/camel-case", []],
  [
    `${item}{${flight.replace("Flight Item", "FLIGHT")}}`,
    "value/refused",
    [
      {
        title: 'Replace with "Flight Item"',
        after: `${item}{${flight}}`,
      },
      {
        title: 'Replace with "Hotel Stay"',
        after: `${item}{${flight.replace("Flight Item", "Hotel Stay")}}`,
      },
    ],
  ],
  [
    `${item}{"type": "BAG", "productId": "X", "referenceId": "Y", "name": "A bag", "price": 1, "currencyCode": "EUR", "status": "PURCHASED", "passengerTypeCode": "ADT"}`,
    "attribute/unknown",
    [
      {
        title: 'Remove "passengerTypeCode"',
        after: `${item}{"type": "BAG", "productId": "X", "referenceId": "Y", "name": "A bag", "price": 1, "currencyCode": "EUR", "status": "PURCHASED"}`,
      },
      {
        title: "Switch to v2 (remove // @api v2.1)",
        after: `// @orderItem\n{"type": "BAG", "productId": "X", "referenceId": "Y", "name": "A bag", "price": 1, "currencyCode": "EUR", "status": "PURCHASED", "passengerTypeCode": "ADT"}`,
      },
    ],
  ],
  // As v2, its type and two missing attributes were errors.
  [
    `${item}{${flight}, "passengerTypeCode": "ADT"}`,
    "attribute/unknown",
    [
      {
        title: 'Remove "passengerTypeCode"',
        after: `${item}{${flight}}`,
      },
    ],
  ],
  [
    `// @order\n{${order}, "status": "BROWSED"}`,
    "value/enum",
    [
      {
        title: "Switch to v2.1",
        after: `${v21}// @order\n{${order}, "status": "BROWSED"}`,
      },
    ],
  ],
  [
    `// @api v2\n{${order}, "status": "SEARCHED"}`,
    "value/enum",
    [
      {
        title: "Switch to v2.1",
        after: `${v21}{${order}, "status": "SEARCHED"}`,
      },
    ],
  ],
  // As v2.1, four missing attributes were an error.
  ['{"price": 1, "status": "BROWSED"}', "value/enum", []],
  [
    `// @orderItem\n{"type": "BAG", "productId": "X", "referenceId": "Y", "name": "A bag", "price": 1, "currencyCode": "EUR", "status": "BROWSED"}`,
    "value/enum",
    [],
  ],
  [
    `// @order ${address("v2.1")}\n{}`,
    "target/unreadable",
    [
      { title: `Replace with // @order ${ref}`, after: `// @order ${ref}\n{}` },
      {
        title: `Replace with // @order ${ref}, and switch to v2.1`,
        after: `${v21}// @order ${ref}\n{}`,
      },
    ],
  ],
  [
    `${v21}// @order ${address("v2")}\n{${order}}`,
    "target/unreadable",
    [
      {
        title: `Replace with // @order ${ref}`,
        after: `${v21}// @order ${ref}\n{${order}}`,
      },
      {
        title: `Replace with // @order ${ref}, and switch to v2 (remove // @api v2.1)`,
        after: `// @order ${ref}\n{${order}}`,
      },
    ],
  ],
  [
    `${v21}// @order ${address("v2.1")}\n{${order}}`,
    "target/unreadable",
    [
      {
        title: `Replace with // @order ${ref}`,
        after: `${v21}// @order ${ref}\n{${order}}`,
        preferred: true,
      },
    ],
  ],
  [
    `// @orderItem ${address("v2.1", `orderItems/${ref}/extensions/ext`)}\n{}`,
    "target/unreadable",
    [
      {
        title: `Replace with // @orderItemExtension ${ref}, and switch to v2.1`,
        after: `${extension}{}`,
      },
    ],
  ],
  [
    `// @orderItemExtension ${ref}\n{"seatRow": 1}`,
    "target/unreadable",
    [{ title: "Switch to v2.1", after: `${extension}{"seatRow": 1}` }],
  ],
  [
    `// @api v2\n// @orderItemExtension "${ref}"\n{"seatRow": 1}`,
    "target/unreadable",
    [
      {
        title: `Replace with // @orderItemExtension ${ref}, and switch to v2.1`,
        after: `${extension}{"seatRow": 1}`,
      },
    ],
  ],
  [
    `${v21}{"referenceId": "X", "price": 1}`,
    "attribute/missing",
    [
      {
        title: "Add the 2 missing attributes",
        after: `${v21}{"referenceId": "X", "orderedAt": "1970-01-01T00:00:00.000Z", "price": 1, "currencyCode": "XXX"}`,
        preferred: true,
      },
    ],
  ],
  [
    `${item}{"price": 1, "currencyCode": "EUR"}`,
    "attribute/missing",
    [
      {
        title: "Add the 3 missing attributes",
        after: `${item}{"type": "", "name": "", "price": 1, "currencyCode": "EUR", "status": ""}`,
        preferred: true,
      },
    ],
  ],
  [
    `${item}{${flight}, "quantity": "2"}`,
    "value/type",
    [
      {
        title: "Convert to the number 2",
        after: `${item}{${flight}, "quantity": 2}`,
        preferred: true,
        safe: true,
      },
    ],
  ],
  [`${item}{${flight}, "quantity": "2.5"}`, "value/type", []],
  [
    `${extension}{"gate": 1, "isUpgraded": True}`,
    "syntax/bad-value",
    [
      {
        title: "Replace with true",
        after: `${extension}{"gate": 1, "isUpgraded": true}`,
        preferred: true,
      },
      {
        title: "Add quotes around True",
        after: `${extension}{"gate": 1, "isUpgraded": "True"}`,
      },
    ],
  ],
];

for (const [text, code, expected] of cases) {
  test(`fixes of ${code}: ${JSON.stringify(text)}`, () => {
    const offered = offeredFixes(text).filter(
      ({ problem }) => problem.code === code,
    );
    const problems = new Set(offered.map(({ problem }) => problem));
    assert.ok(problems.size <= 1);
    assert.deepEqual(
      offered.map(({ fix, after }) => ({
        title: fix.title,
        after,
        ...(fix.preferred && { preferred: true }),
        ...(fix.safe && { safe: true }),
      })),
      expected,
    );
  });
}

test("fix all: in v2.1, only what has one reading", () => {
  assert.equal(
    fixedAll(
      `${v21}${v21}// @orderItem\n{"Type": "FLIGHT", "quantity": "2", "channel": "web"}`,
    ),
    `${item}{"type": "FLIGHT", "quantity": 2, "channel": "WEB"}`,
  );
  const kept = `${extension}{"SeatRow": 1, "seat row": 2}`;
  assert.equal(fixedAll(kept), kept);
});
