import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { updateRequest } from "../../../client/send/request";
import { hostileBaseUrls, hostileRefs } from "./hostile";

const base = "https://api.example.com";
const ref = "d6800fa3-0000-4000-8000-000000000000";

test("the two endpoints, with the case of orderItems", () => {
  deepEqual(
    [
      updateRequest(base, "order", ref, "{}"),
      updateRequest(`${base}/cdp/`, "orderItem", "A-1", "[]"),
    ],
    [
      {
        ok: true,
        request: {
          method: "POST",
          url: new URL(`${base}/v2/orders/${ref}`),
          body: "{}",
        },
      },
      {
        ok: true,
        request: {
          method: "POST",
          url: new URL(`${base}/cdp/v2/orderItems/A-1`),
          body: "[]",
        },
      },
    ],
  );
});

for (const text of hostileRefs)
  test(`no reference: ${JSON.stringify(text)}`, () => {
    deepEqual(updateRequest(base, "order", text, "{}"), {
      ok: false,
      fault: "A reference is 1 to 64 letters, digits and hyphens.",
    });
  });

test("a base URL is checked again when a request is built", () => {
  for (const text of hostileBaseUrls)
    equal(updateRequest(text, "order", ref, "{}").ok, false, text);
});
