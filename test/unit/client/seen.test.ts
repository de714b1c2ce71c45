import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import type { Environment } from "../../../client/environments/environment";
import { seenResources } from "../../../client/send/seen";

const here: Environment = {
  name: "EU",
  baseUrl: "https://api.example.com",
  stage: "production",
  source: "settings",
};

function memory(value?: unknown) {
  const kept = { value };
  return {
    kept,
    get: () => kept.value,
    update: (_key: string, next: unknown) => {
      kept.value = next;
      return Promise.resolve();
    },
  };
}

test("the newest is recalled, by address, kind and ref", () => {
  const seen = seenResources(memory());
  seen.remember(here, "order", "A-1", "monday");
  seen.remember(here, "order", "a-1", "tuesday");
  const elsewhere = { ...here, baseUrl: "https://other.example.com" };
  deepEqual(
    [
      seen.recall(here, "order", "a-1"),
      seen.recall({ ...here, name: "Europe" }, "order", "A-1"),
      seen.recall(here, "orderItem", "a-1"),
      seen.recall(here, "order", "a-2"),
      seen.recall(elsewhere, "order", "a-1"),
    ],
    ["tuesday", "tuesday", undefined, undefined, undefined],
  );
});

test("the oldest of a thousand is forgotten", () => {
  const seen = seenResources(memory());
  for (let count = 0; count <= 1000; count++)
    seen.remember(here, "order", `a-${count}`, "monday");
  equal(seen.recall(here, "order", "a-0"), undefined);
  equal(seen.recall(here, "order", "a-1"), "monday");
});

test("what a broken memory holds is passed over", async () => {
  for (const value of [null, "x", {}, [1, ["key"], ["key", 1], null]]) {
    const store = memory(value);
    const seen = seenResources(store);
    equal(seen.recall(here, "order", "a-1"), undefined);
    seen.remember(here, "order", "a-1", "monday");
    equal(seen.recall(here, "order", "a-1"), "monday");
  }
  const failing = { ...memory(), update: () => Promise.reject(new Error()) };
  seenResources(failing).remember(here, "order", "a-1", "monday");
  await Promise.resolve();
});
