import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import {
  findOrdersRequest,
  listItemsRequest,
  retrieveRequest,
  updateRequest,
} from "../../../../client/live/requests";
import { hostileBaseUrls, hostileRefs } from "../hostile";

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

const page = { offset: 10, limit: 20 };

test("what is read: a resource, the orders that have a value, an order's items", () => {
  const built = [
    retrieveRequest(base, "order", ref),
    retrieveRequest(`${base}/cdp`, "orderItem", "A-1"),
    findOrdersRequest(
      base,
      "v2",
      { by: "referenceId", value: "342-ABD" },
      page,
    ),
    findOrdersRequest(
      base,
      "v2",
      { by: "referenceId", value: "a b&c=d/é+'%~#[x]" },
      page,
    ),
    findOrdersRequest(base, "v2", { by: "guestRef", value: ref }, page),
    listItemsRequest(base, "v2", ref, page),
    retrieveRequest(base, "v2.1/orderExtension", ref),
    findOrdersRequest(base, "v2.1", { by: "guestRef", value: ref }, page),
    listItemsRequest(base, "v2.1", ref, page),
  ];
  deepEqual(
    built.map(
      (one) => one.ok && `${one.request.method} ${one.request.url.href}`,
    ),
    [
      `GET ${base}/v2/orders/${ref}`,
      `GET ${base}/cdp/v2/orderItems/A-1`,
      `GET ${base}/v2/orders?referenceId=342-ABD&offset=10&limit=20`,
      `GET ${base}/v2/orders?referenceId=a%20b%26c%3Dd%2F%C3%A9%2B%27%25%7E%23%5Bx%5D&offset=10&limit=20`,
      `GET ${base}/v2/orders?guestRef=${ref}&offset=10&limit=20`,
      `GET ${base}/v2/orders/${ref}/orderItems?offset=10&limit=20`,
      `GET ${base}/v2.1/orders/${ref}/extensions/ext`,
      `GET ${base}/v2.1/orders?guestRef=${ref}&offset=10&limit=20`,
      `GET ${base}/v2.1/orders/${ref}/orderItems?offset=10&limit=20`,
    ],
  );
});

for (const text of hostileRefs)
  test(`no reference: ${JSON.stringify(text)}`, () => {
    const built = [
      updateRequest(base, "order", text, "{}"),
      retrieveRequest(base, "orderItem", text),
      findOrdersRequest(base, "v2", { by: "guestRef", value: text }, page),
      listItemsRequest(base, "v2", text, page),
      updateRequest(base, "v2.1/order", text, "{}"),
      updateRequest(base, "v2.1/orderItemExtension", text, "{}"),
      retrieveRequest(base, "v2.1/orderExtension", text),
      listItemsRequest(base, "v2.1", text, page),
    ];
    deepEqual(
      built,
      built.map(() => ({
        ok: false,
        reason: "A reference is 1 to 64 letters, digits and hyphens.",
      })),
    );
  });

for (const referenceId of ["", "a\nb", "a\u0000", "\ud800", "a".repeat(257)])
  test(`no referenceId: ${JSON.stringify(referenceId.slice(0, 9))}`, () => {
    deepEqual(
      findOrdersRequest(
        base,
        "v2",
        { by: "referenceId", value: referenceId },
        page,
      ),
      {
        ok: false,
        reason: "A referenceId is 1 to 256 characters without line breaks.",
      },
    );
  });

test("a base URL is checked again when a request is built", () => {
  for (const text of hostileBaseUrls)
    for (const built of [
      updateRequest(text, "order", ref, "{}"),
      retrieveRequest(text, "order", ref),
      findOrdersRequest(text, "v2", { by: "referenceId", value: "x" }, page),
      listItemsRequest(text, "v2", ref, page),
    ])
      equal(built.ok, false, text);
});
