import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { journeys } from "../../../sandbox/data/journeys";
import { check } from "../../../server/check/check";
import { readPayload } from "../../../server/document/payload";
import { payloadOfResponse } from "../../../server/language/response/payload-of-response";
import { call, refs, withSandbox } from "./call";

interface List {
  readonly items: readonly { readonly href: string }[];
}

test("a guest has orders for three pages, one has items for two, and two have one referenceId", async () => {
  await withSandbox(async (sandbox) => {
    const count = async (path: string) => {
      const { body } = await call(sandbox, { path });
      return (body as List).items.length;
    };
    const orders = `/v2/orders?guestRef=${refs.traveller}`;
    const items = `/v2/orders/${refs.familyOrder}/orderItems`;
    deepEqual(
      [
        await count(orders),
        await count(`${orders}&offset=20`),
        await count(items),
        await count(`${items}?offset=10`),
        await count("/v2/orders?referenceId=HMNALZ"),
      ],
      [10, 7, 10, 3, 2],
    );
  });
});

test("what is found comes in the order in which it was made, the oldest first", async () => {
  await withSandbox(async (sandbox) => {
    const path = `/v2/orders?guestRef=${refs.traveller}&limit=100`;
    const { items } = (await call(sandbox, { path })).body as List;
    const made = await Promise.all(
      items.map(async ({ href }) => {
        const { body } = await call(sandbox, { path: new URL(href).pathname });
        return (body as { createdAt: string }).createdAt;
      }),
    );
    equal(made.length, 27);
    deepEqual(made, made.toSorted());
  });
});

test("every order and item of theirs makes a payload without a problem", async () => {
  await withSandbox(async (sandbox) => {
    for (const { order, items } of journeys())
      for (const path of [
        `/v2/orders/${order.ref}`,
        ...items.map(({ ref }) => `/v2/orderItems/${ref}`),
      ]) {
        const { status, body } = await call(sandbox, { path });
        equal(status, 200);
        const made = payloadOfResponse(readPayload(JSON.stringify(body)));
        const text = made.ok ? made.text : "";
        deepEqual(check(readPayload(text)), [], path);
      }
  });
});
