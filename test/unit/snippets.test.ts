import "../all-schemas";
import assert from "node:assert/strict";
import { test } from "node:test";
import itemSchema from "../../schemas/order-item.schema.json";
import newOrderSchema from "../../schemas/v2.1/order.schema.json";
import orderSchema from "../../schemas/order.schema.json";
import { check } from "../../server/check/check";
import { readPayload } from "../../server/document/payload";
import snippets from "../../snippets/cdp-order.json";
import { expansions, stops } from "./snippet";

const bodies = Object.values(snippets).map(({ prefix, body }) => ({
  prefix,
  body: body.join("\n"),
}));

test("there is a snippet for each usual update", () => {
  assert.deepEqual(
    bodies.map(({ prefix }) => prefix),
    [
      "order",
      "refund order",
      "cancel order",
      "flight item",
      "hotel item",
      "bag item",
      "fee item",
      "order v2.1",
      "item v2.1",
      "item extension v2.1",
    ],
  );
});

for (const { prefix, body } of bodies) {
  test(`${prefix}: whatever is chosen has no problem but that it is still to be filled in`, () => {
    const problems = expansions(body).flatMap((text) =>
      check(readPayload(text)),
    );
    assert.deepEqual(
      new Set(problems.map(({ code }) => code)),
      new Set(prefix === "item extension v2.1" ? [] : ["value/placeholder"]),
    );
  });

  test(`${prefix}: says what it is for, and leaves the ref for sending to ask`, () => {
    const [words = "", version] = prefix.split(" v");
    const resource = words.endsWith("extension")
      ? "orderItemExtension"
      : words.endsWith("item")
        ? "orderItem"
        : "order";
    const lines = `${version ? `// @api v${version}\n` : ""}// @${resource}\n{`;
    assert.ok(expansions(body)[0]?.startsWith(lines));
  });

  test(`${prefix}: Tab goes down the text and ends below it`, () => {
    const order = stops(body).map(({ stop }) => stop);
    assert.deepEqual(
      order,
      order.map((_, index) => index + 1),
    );
    assert.match(body, /\n\}\n\$0$/);
  });

  test(`${prefix}: choices are complete`, () => {
    const choices = stops(body)
      .filter(({ values }) => values.length > 1)
      .map(({ values }) => values.toSorted().join());
    assert.deepEqual(
      choices.filter((choice) => !complete.has(choice)),
      [],
    );
  });
}

const complete = new Set(
  [
    orderSchema.properties.status.enum,
    orderSchema.properties.channel.enum,
    orderSchema.properties.cardType.examples,
    itemSchema.properties.status.enum,
    newOrderSchema.properties.status.enum,
    ["REFUNDED", "PARTIALY_REFUNDED"],
  ].map((values) => values.toSorted().join()),
);
