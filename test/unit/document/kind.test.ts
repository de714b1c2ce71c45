import assert from "node:assert/strict";
import { test } from "node:test";
import { kindOf } from "../../../server/document/kind";
import * as domain from "../domain";

const orders = domain.orderAttributes.map(([name]) => name);
const items = domain.itemAttributes.map(([name]) => name);

test("kind: each attribute that only one kind has tells it", () => {
  const kindOfEach = (names: readonly string[]) =>
    names.map((name) => kindOf("v2", [name]).kind);
  const onlyOrders = orders.filter((name) => !items.includes(name));
  const onlyItems = items.filter((name) => !orders.includes(name));
  assert.deepEqual(
    kindOfEach(onlyOrders),
    onlyOrders.map(() => "order"),
  );
  assert.deepEqual(
    kindOfEach(onlyItems),
    onlyItems.map(() => "orderItem"),
  );
});

test("kind: two attributes that went astray make no other kind of it", () => {
  for (const [names, kind] of [
    [["pointOfSale", "language", "description"], "order"],
    [["type", "paymentType", "cardType"], "orderItem"],
    [["language", "description", "contact"], "orderItem"],
  ] as const) {
    assert.equal(kindOf("v2", names).kind, kind, names.join());
  }
});

test("kind: an attribute of both tells nothing", () => {
  for (const name of orders.filter((one) => items.includes(one))) {
    assert.equal(kindOf("v2", [name]).reason, "default", name);
  }
});
