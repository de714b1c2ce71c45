/** Small texts after files that people really send: what is reported of each, and what its fixes make of it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { ProblemCode } from "../../../server/check/problem-codes";
import { check } from "../../../server/check/check";
import { readPayload } from "../../../server/document/payload";
import { offers } from "./fixing";

interface FieldCase {
  readonly name: string;
  readonly text: string;
  /** Every code that is reported. */
  readonly codes: readonly ProblemCode[];
  /** What some fix makes of the text. */
  readonly fixed?: string;
  /** What each preferred fix makes of it; empty: none is preferred. */
  readonly preferred?: readonly string[];
}

const ref = "d680c9be-4c07-4731-857e-9602034b15f2";

const orderAttributes = [
  '"pointOfSale": "spinair.com/france"',
  '"currencyCode": "EUR"',
  '"price": 12',
  '"orderedAt": "2025-12-19T12:07:18.149Z"',
  '"referenceId": "342-ABD"',
  '"status": "PURCHASED"',
];
const body = (attributes: readonly string[]) =>
  `{\n  ${attributes.join(",\n  ")}\n}`;

/** A whole order with another spelling of one attribute. */
function order(name?: string, json = ""): string {
  return body(
    orderAttributes.map((attribute) =>
      attribute.startsWith(`"${name ?? ""}":`)
        ? `"${name ?? ""}": ${json}`
        : attribute,
    ),
  );
}

const item = body([
  '"type": "BAG"',
  '"productId": "BAG-20"',
  '"currencyCode": "EUR"',
  '"price": 20',
  '"referenceId": "B94TXY-2"',
  '"status": "PURCHASED"',
]);

const pathOf = { order: "orders", orderItem: "orderItems" };
const bodyOf = { order: order(), orderItem: item };
const kinds = ["order", "orderItem"] as const;

const placeholders = [
  ...["<ref>", "<orderRef>", "{{orderRef}}", "{orderRef}", "${orderRef}"],
  ...["$ORDER_REF", ":orderRef", "%REF%", "[ref]", "ORDER_REF", "<order-ref>"],
  ...["YOUR_ORDER_REF_HERE", '"{{ref}}"', "<ORDER_REF_1>", "{{order1}}"],
];

const baseUrls = [
  ...["https://h.example", "http://127.0.0.1:7000/cdp", "h.example", ""],
  ...["<baseURL>", "{{baseUrl}}", "${BASE_URL}", "%BASE_URL%", ":baseUrl"],
];

const targetLines = kinds.flatMap((kind): readonly FieldCase[] => {
  const other = kind === "order" ? "orderItem" : "order";
  const file = (written: string) => `// @${kind} ${written}\n${bodyOf[kind]}`;
  const unreadable = (
    name: string,
    written: string,
    expected: Partial<FieldCase> = { preferred: [] },
  ): FieldCase => ({
    name: `${kind}: ${name}: ${written}`,
    text: file(written),
    codes: ["target/unreadable"],
    ...expected,
  });
  const ends = ["", "/", "?expand=true", "/?expand=orderItems#x"];
  const own = baseUrls.flatMap((base) =>
    ["v2", "v2.1"].flatMap((version) =>
      ends.map((end) => `${base}/${version}/${pathOf[kind]}/${ref}${end}`),
    ),
  );
  const noTargets = [
    `v2/guests/${ref}`,
    `v2.1/guests/${ref}?expand=true`,
    `v2/orders?guestRef=${ref}`,
    `v2/orders/${ref}/orderItems`,
    `v2/orders/${ref}/contacts`,
    `v3/${pathOf[kind]}/${ref}`,
    `elsewhere/${ref}`,
  ];
  return [
    ...[...own, `<https://h.example/v2/${pathOf[kind]}/${ref}>`].map(
      (address) =>
        unreadable("its own address", address, {
          fixed: file(ref),
          preferred: [file(ref)],
        }),
    ),
    ...noTargets.map((path) =>
      unreadable("no target", `https://h.example/${path}`),
    ),
    unreadable(
      "the address of the other kind",
      `https://h.example/v2/${pathOf[other]}/${ref}`,
      { fixed: `// @${other} ${ref}\n${bodyOf[kind]}`, preferred: [] },
    ),
    ...placeholders.map((written) => unreadable("a placeholder", written)),
  ];
});

for (const { name, text, codes, fixed, preferred } of targetLines) {
  test(name, () => {
    const found = check(readPayload(text)).map(({ code }) => code);
    assert.deepEqual(found, codes);
    const offered = offers(text);
    const after = offered.map((offer) => offer.after);
    if (fixed !== undefined) assert.ok(after.includes(fixed), after.join("\n"));
    if (preferred === undefined) return;
    assert.deepEqual(
      offered.filter(({ fix }) => fix.preferred).map((offer) => offer.after),
      preferred,
    );
  });
}

test("no fix makes a ref of a placeholder, however the line is written", () => {
  const starts = ["@order ", "@Order ", "@order: ", "@order:", "@order = "];
  for (const start of starts)
    for (const written of placeholders) {
      const text = `// ${start}${written}\n${order()}`;
      assert.deepEqual(
        offers(text).map(({ after }) => after),
        [],
        text,
      );
    }
});
