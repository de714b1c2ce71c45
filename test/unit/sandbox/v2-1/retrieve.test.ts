import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { call, refs, withSandbox } from "../call";

const orders = `/v2.1/orders/${refs.order}`;
const items = `/v2.1/orderItems/${refs.item}`;
const itemsOrder = `/v2.1/orders/${refs.itemsOrder}`;

const order = {
  href: `BASE${orders}`,
  ref: refs.order,
  createdAt: "2025-12-19T12:19:01.268Z",
  modifiedAt: "2025-12-26T09:41:04.268Z",
  orderedAt: "2025-12-19T12:07:18.149Z",
  currencyCode: "EUR",
  price: 12,
  referenceId: "342-ABD",
  paymentType: "Card",
  cardType: "Visa",
  pointOfSale: "spinair.com/france",
  channel: "WEB",
  status: "PURCHASED",
};

/** A type that v2.1 refuses to store is shown all the same, and nothing that v2.1 does not have. */
const item = {
  href: `BASE${items}`,
  ref: refs.item,
  createdAt: "2025-09-11T07:49:21.239Z",
  modifiedAt: "2025-11-08T16:20:30.503Z",
  type: "FLIGHT",
  orderedAt: "2025-07-23T16:17:16.000Z",
  productId: "DUB-LAS",
  price: 100,
  currencyCode: "EUR",
  originalPrice: 112,
  originalCurrencyCode: "USD",
  referenceId: "B94TXY-1",
  vendor: "unknown",
  status: "PURCHASED",
  language: "EN",
  name: "Flight DUB-LAS",
  description: "Flight DUB-LAS",
  quantity: 1,
  channel: "WEB",
};

const orderExtension = {
  name: "ext",
  key: "default",
  href: `BASE${orders}/extensions/ext`,
  ref: "0c7e4b52-31c6-4f0a-9d55-6b1f2a9e8d14",
  createdAt: "2025-12-19T12:19:02.301Z",
  modifiedAt: "2025-12-19T12:19:02.301Z",
  loyaltyTier: "gold",
  bonusMiles: 480,
  firstTimeOrder: false,
};

const itemExtension = {
  name: "ext",
  key: "default",
  href: `BASE${items}/extensions/ext`,
  ref: "5e2d90af-7b44-4c39-8a61-f3c8d1706b29",
  createdAt: "2025-09-11T07:49:22.117Z",
  modifiedAt: "2025-11-08T16:20:31.046Z",
  seatRow: 14,
  seatLetter: "C",
  priorityBoarding: true,
  orderItem: { href: `BASE${items}` },
};

const byId = (offset: number) => ({
  href: `BASE/v2.1/orders?offset=${offset}&limit=10&referenceId=342-ABD`,
});
const ofGuest = (offset: number) => ({
  href: `BASE/v2.1/orders?offset=${offset}&limit=1&guestRef=${refs.guest}`,
});
const ofOrder = (limit: number, expand = "") => ({
  href: `BASE${itemsOrder}/orderItems?offset=0&limit=${limit}${expand}`,
});

const orderLink = { href: `BASE${orders}`, ref: refs.order };
const itemsOrderLink = { href: `BASE${itemsOrder}`, ref: refs.itemsOrder };
const itemLink = { href: `BASE${items}`, ref: refs.item };

/** Path → the response, with BASE for the base URL. */
const responses: Readonly<Record<string, object>> = {
  [orders]: order,
  [`${orders}?expand=orderItems`]: order,
  [items]: item,
  [`${orders}/extensions/ext`]: orderExtension,
  [`${items}/extensions/ext`]: itemExtension,
  "/v2.1/orders?referenceId=342-ABD": {
    ...byId(0),
    offset: 0,
    limit: 10,
    first: byId(0),
    last: byId(0),
    items: [orderLink],
  },
  "/v2.1/orders?referenceId=342-ABD&expand=true": {
    href: `${byId(0).href}&expand=true`,
    offset: 0,
    limit: 10,
    first: { href: `${byId(0).href}&expand=true` },
    last: { href: `${byId(0).href}&expand=true` },
    items: [order],
  },
  [`/v2.1/orders?guestRef=${refs.guest}&limit=1`]: {
    ...ofGuest(0),
    offset: 0,
    limit: 1,
    first: ofGuest(0),
    last: ofGuest(1),
    next: ofGuest(1),
    items: [orderLink],
  },
  [`/v2.1/orders?guestRef=${refs.guest}&limit=1&offset=1`]: {
    ...ofGuest(1),
    offset: 1,
    limit: 1,
    first: ofGuest(0),
    last: ofGuest(1),
    items: [itemsOrderLink],
  },
  "/v2.1/orders?referenceId=nobody": {
    href: "BASE/v2.1/orders?offset=0&limit=10&referenceId=nobody",
    offset: 0,
    limit: 10,
    first: { href: "BASE/v2.1/orders?offset=0&limit=10&referenceId=nobody" },
    last: { href: "BASE/v2.1/orders?offset=0&limit=10&referenceId=nobody" },
    items: [],
  },
  [`${itemsOrder}/orderItems`]: {
    ...ofOrder(10),
    offset: 0,
    limit: 10,
    first: ofOrder(10),
    last: ofOrder(10),
    items: [itemLink],
  },
  [`${itemsOrder}/orderItems?expand=true&limit=100`]: {
    ...ofOrder(100, "&expand=true"),
    offset: 0,
    limit: 100,
    first: ofOrder(100, "&expand=true"),
    last: ofOrder(100, "&expand=true"),
    items: [item],
  },
};

test("v2.1 responds with the same initial data", async () => {
  await withSandbox(async (sandbox) => {
    for (const [path, expected] of Object.entries(responses)) {
      const { status, body } = await call(sandbox, { path });
      deepEqual(
        { status, body },
        {
          status: 200,
          body: JSON.parse(
            JSON.stringify(expected).replaceAll("BASE", sandbox.baseUrl),
          ) as unknown,
        },
        path,
      );
    }
  });
});

test("next leads through all pages, each order once", async () => {
  await withSandbox(async (sandbox) => {
    const found: string[] = [];
    let path: string | undefined =
      `/v2.1/orders?guestRef=${refs.traveller}&limit=8`;
    let pages = 0;
    while (path !== undefined) {
      const body = (await call(sandbox, { path })).body as {
        readonly items: readonly { readonly ref: string }[];
        readonly next?: { readonly href: string };
      };
      found.push(...body.items.map(({ ref }) => ref));
      path = body.next?.href.slice(sandbox.baseUrl.length);
      pages++;
    }
    deepEqual([pages, found.length, new Set(found).size], [4, 27, 27]);
  });
});
