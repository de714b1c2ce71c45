import "../all-schemas";
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import {
  documentedItems,
  documentedOrders,
} from "../../sandbox/data/documented-orders";
import { check } from "../../server/check/check";
import { readPayload } from "../../server/document/payload";

const order = "d680c9be-4c07-4731-857e-9602034b15f2";
const otherOrder = "25875e50-f984-4f10-8974-673e62a248cb";
const item = "d680c9be-4c07-4731-857e-9602034b15f2";

const examples = {
  "cancellation.cdp-order.json": { kind: "order", ref: otherOrder },
  "extension-v2.1.cdp-order.json": { kind: "v2.1/orderItemExtension" },
  "flight-item.cdp-order.json": { kind: "orderItem", ref: item },
  "hotel.cdp-order.json": { kind: "orderItem" },
  "order.cdp-order.json": { kind: "order", ref: order },
  "refund.cdp-order.json": { kind: "order", ref: order },
  "status-v2.1.cdp-order.json": { kind: "v2.1/order" },
};

const read = (name: string) =>
  readPayload(readFileSync(`examples/${name}`, "utf8"));

test("each example says what it updates", () => {
  const names = readdirSync("examples").filter((name) => name !== "README.md");
  const targets = names.map((name) => [name, read(name).targets]);
  assert.deepEqual(
    targets,
    Object.entries(examples).map(([name, target]) => [name, [target]]),
  );
});

for (const [name, target] of Object.entries(examples)) {
  test(`${name} has no problem`, () => {
    assert.deepEqual(check(read(name)), []);
  });

  if (!("ref" in target)) continue;
  test(`${name} is for what the sandbox holds`, () => {
    const held = target.kind === "order" ? documentedOrders : documentedItems;
    const seed = held.find(({ ref }) => ref === target.ref);
    assert.deepEqual(identity(read(name).value), identity(seed?.attributes));
  });
}

/** CDP takes an order for another one where these differ. */
function identity(attributes: unknown) {
  const { referenceId, orderedAt } = attributes as Record<string, unknown>;
  return { referenceId, orderedAt };
}

for (const [name, official] of [
  ["order.cdp-order.json", "order.request.json"],
  ["flight-item.cdp-order.json", "order-item.request.json"],
] as const) {
  test(`${name} sends the documented body, as written there`, () => {
    const body = readFileSync(`test/fixtures/official/${official}`, "utf8");
    assert.equal(spaceless(read(name).body), spaceless(body));
  });
}

function spaceless(body: string): string {
  return body.replaceAll(/\s/g, "");
}
