import "../../all-schemas";
import assert from "node:assert/strict";
import { test } from "node:test";
import { pathOf, type Address } from "../../../cdp/endpoints";
import type { Kind } from "../../../cdp/kinds";
import { check } from "../../../server/check/check";
import { readPayload } from "../../../server/document/payload";
import {
  insertFromResponse,
  payloadOfResponse,
} from "../../../server/language/features";
import { applyEdits } from "../../../server/language/layout/edit";
import { sortedText } from "../../../server/language/layout/sort";
import { offeredFixes } from "./fixing";

const ref = "d680c9be-4c07-4731-857e-9602034b15f2";
const own = "25875e50-f984-4f10-8974-673e62a248cb";
const host = "https://cdp.example";
const url = (resource: Address["resource"], owner = ref) =>
  `${host}${pathOf({ version: "v2.1", resource, ref: owner })}`;

const stored = {
  createdAt: "2025-12-19T12:19:01.268Z",
  modifiedAt: "2025-12-26T09:41:04.268Z",
};

/** A kind, a response about it, and the body that is left. */
const responses: readonly (readonly [Kind, object, object])[] = [
  [
    "v2.1/order",
    {
      href: url("order"),
      ref,
      ...stored,
      referenceId: "342-ABD",
      orderedAt: "2025-12-19T12:07:18.149Z",
      price: 12,
      currencyCode: "EUR",
      status: "BROWSED",
      contacts: { href: url("contactsOfOrder") },
      consumers: { href: url("consumersOfOrder") },
      orderItems: { href: url("orderItemsOfOrder"), items: [{ ref: own }] },
    },
    {
      referenceId: "342-ABD",
      orderedAt: "2025-12-19T12:07:18.149Z",
      price: 12,
      currencyCode: "EUR",
      status: "BROWSED",
    },
  ],
  [
    "v2.1/orderItem",
    {
      href: url("orderItem"),
      ref,
      ...stored,
      type: "Flight Item",
      name: "Dublin to Las Vegas",
      price: 50,
      currencyCode: "EUR",
      status: "PURCHASED",
      order: { href: url("order", own) },
    },
    {
      type: "Flight Item",
      name: "Dublin to Las Vegas",
      price: 50,
      currencyCode: "EUR",
      status: "PURCHASED",
    },
  ],
  ...(["orderExtension", "orderItemExtension"] as const).map(
    (resource) =>
      [
        `v2.1/${resource}` as const,
        {
          href: url(resource),
          ref: own,
          key: "default",
          name: "ext",
          ...stored,
          seatRow: "12",
          gate: 3,
          order: { href: url("order", own) },
        },
        { seatRow: "12", gate: 3 },
      ] as const,
  ),
];

for (const [kind, response, body] of responses) {
  const text = JSON.stringify(response);
  const expected = { kind, targets: [{ kind, ref }], body };

  test(`the response of an update of ${kind} becomes a payload without a problem`, () => {
    const made = payloadOfResponse(readPayload(text));
    assert.ok(made.ok);
    assert.deepEqual(summary(made.text), expected);
    assert.deepEqual(check(readPayload(made.text)), []);
  });

  test(`the fix makes the same payload of a pasted response of ${kind}`, () => {
    const fixes = offeredFixes(text).filter(
      ({ fix }) => fix.title === "Convert this response to a payload",
    );
    const texts = new Set(fixes.map(({ after }) => after));
    assert.equal(texts.size, 1);
    assert.deepEqual(summary([...texts].join()), expected);
  });
}

test("what was retrieved without an address is of what was asked for", () => {
  const retrieved = { kind: "v2.1/orderExtension", ref } as const;
  const made = payloadOfResponse(readPayload('{"seatRow": 1}'), retrieved);
  assert.deepEqual(made, {
    ok: true,
    text: `// @api v2.1\n// @orderExtension ${ref}\n{"seatRow": 1}\n`,
  });
  const order = { kind: "v2.1/order", ref: own } as const;
  const named = payloadOfResponse(readPayload(`{"ref": "${ref}"}`), order);
  assert.deepEqual(named, {
    ok: true,
    text: `// @api v2.1\n// @order ${ref}\n{}\n`,
  });
});

const lines: readonly (readonly [string, string | undefined])[] = [
  ["// @api v2.1\n", `// @api v2.1\n// @order ${ref}\n`],
  ["// @api v2.1\n// @order\n", `// @api v2.1\n// @order ${ref}\n`],
  ["// @api v2\n", undefined],
  ["// @order\n", undefined],
  [`// @api v2.1\n// @order ${own}\n`, undefined],
];

for (const [above, expected] of lines) {
  test(`the fix for a response of v2.1 below ${JSON.stringify(above)}`, () => {
    const text = `${above}{"href": "${url("order")}", "ref": "${ref}", "price": 1}`;
    const [after] = offeredFixes(text)
      .filter(({ fix }) => fix.title === "Convert this response to a payload")
      .map(({ after }) => after);
    assert.equal(after, expected && `${expected}{"price": 1}`);
  });
}

test("a link that no attribute of v2.1 can be goes with the others, and an author's own list stays", () => {
  const [fix] = offeredFixes(
    `// @api v2.1\n{"ref": "a/b", "price": 1, "orderItems": {"href": ""}, "consumers": []}`,
  ).filter(({ fix }) => fix.title === "Remove all response-only attributes");
  assert.equal(fix?.after, '// @api v2.1\n{"price": 1, "consumers": []}');
});

const inserted: readonly (readonly [string, object, string[], string])[] = [
  [
    '// @api v2.1\n{\n  "referenceId": "342-ABD",\n  "currencyCode": "EUR"\n}\n',
    { ...responses[0]?.[1] },
    ["status", "price"],
    '// @api v2.1\n{\n  "referenceId": "342-ABD",\n  "price": 12,\n  "currencyCode": "EUR",\n  "status": "BROWSED"\n}\n',
  ],
  [
    '// @api v2.1\n// @orderItemExtension\n{\n  "zone": 1\n}\n',
    { ...responses[3]?.[1] },
    ["seatRow", "gate", "key"],
    '// @api v2.1\n// @orderItemExtension\n{\n  "zone": 1,\n  "seatRow": "12",\n  "gate": 3\n}\n',
  ],
];

for (const [text, response, names, expected] of inserted) {
  test(`what the live one has besides comes into ${JSON.stringify(text)}`, () => {
    const { edits } = insertFromResponse(
      readPayload(text),
      JSON.stringify(response),
      names.map((name) => ({ path: [name], from: [name] })),
    );
    assert.equal(applyEdits(text, edits), expected);
  });
}

test("sorting knows the order of v2.1, and leaves the pairs of a data extension alone", () => {
  const sorted = (target: string, body: string) =>
    readPayload(sortedText(readPayload(`// @api v2.1\n${target}\n${body}`)))
      .body;
  assert.equal(
    sorted("// @orderItem", '{"status": "X", "name": "N", "type": "T"}'),
    '{"type": "T", "name": "N", "status": "X"}',
  );
  const pairs = '{"zone": 1, "name": "N", "gate": 3}';
  assert.equal(sorted("// @orderExtension", pairs), pairs);
});

function summary(text: string) {
  const { kind, targets, body } = readPayload(text);
  return { kind, targets, body: JSON.parse(body) as unknown };
}
