import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { call, refs, withSandbox } from "./call";

const orders = (ref: string) => `BASE/v2/orders/${ref}`;

const plainOrder = {
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
  contacts: { href: `${orders(refs.order)}/contacts` },
  consumers: { href: `${orders(refs.order)}/consumers` },
};

const item = {
  type: "FLIGHT",
  href: `BASE/v2/orderItems/${refs.item}`,
  ref: refs.item,
  order: { href: orders(refs.itemsOrder) },
  createdAt: "2025-09-11T07:49:21.239Z",
  modifiedAt: "2025-11-08T16:20:30.503Z",
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
  flightSegments: [
    {
      id: "1234",
      origin: "DUB",
      destination: "LHR",
      departureDateTime: "2025-08-15T16:00:00.000Z",
      arrivalDateTime: "2025-08-15T17:30:00.000Z",
      flightNumber: "459",
      fareClass: "Economy",
      fareFamily: "Plus",
      carrier: "BX",
      originDestination: "DUB-LHR",
      bookingClass: "Y",
      operatingCarrier: "BX",
    },
    {
      id: "1235",
      origin: "LHR",
      destination: "LAS",
      departureDateTime: "2025-08-15T19:00:00.000Z",
      arrivalDateTime: "2025-08-15T21:30:00.000Z",
      flightNumber: "460",
      fareClass: "Economy",
      fareFamily: "Plus",
      carrier: "BX",
      originDestination: "DUB-LAS",
      bookingClass: "Y",
      operatingCarrier: "BX",
    },
  ],
  passengerTypeCode: "ADT",
  consumerTypeCode: "ADT",
  sku: "DUB-LAS",
};

const itemsOrder = {
  ref: refs.itemsOrder,
  createdAt: "2025-09-11T07:49:21.239Z",
  modifiedAt: "2025-11-08T16:20:30.503Z",
  orderedAt: "2025-07-23T16:17:16.000Z",
  currencyCode: "EUR",
  price: 100,
  referenceId: "B94TXY",
  paymentType: "Card",
  cardType: "Visa",
  pointOfSale: "spinair.com/ireland",
  channel: "WEB",
  status: "PURCHASED",
  contacts: { href: `${orders(refs.itemsOrder)}/contacts` },
  consumers: { href: `${orders(refs.itemsOrder)}/consumers` },
};

const list = (url: string, offset: number, limit: number, items: string[]) => ({
  href: url,
  offset,
  limit,
  items: items.map((href) => ({ href })),
});

/** Path → the response, with BASE for the base URL. */
const responses: Readonly<Record<string, object>> = {
  [`/v2/orders/${refs.order}`]: {
    ...plainOrder,
    href: orders(refs.order),
    orderItems: { href: `${orders(refs.order)}/orderItems` },
  },
  [`/v2/orders/${refs.itemsOrder}?expand=orderItems`]: {
    ...itemsOrder,
    href: `${orders(refs.itemsOrder)}?expand=orderItems`,
    orderItems: {
      href: `${orders(refs.itemsOrder)}/orderItems`,
      offset: 0,
      limit: 10,
      items: [item],
    },
  },
  [`/v2/orderItems/${refs.item}`]: item,
  [`/v2/orders/${refs.itemsOrder}/orderItems`]: list(
    `${orders(refs.itemsOrder)}/orderItems?offset=0&limit=10`,
    0,
    10,
    [`BASE/v2/orderItems/${refs.item}`],
  ),
  [`/v2/orders/${refs.order}/orderItems`]: list(
    `${orders(refs.order)}/orderItems?offset=0&limit=10`,
    0,
    10,
    [],
  ),
  "/v2/orders?referenceId=342-ABD": list(
    "BASE/v2/orders?offset=0&limit=10&referenceId=342-ABD",
    0,
    10,
    [orders(refs.order)],
  ),
  "/v2/orders?referenceId=a%20%26%20b": list(
    "BASE/v2/orders?offset=0&limit=10&referenceId=a+%26+b",
    0,
    10,
    [],
  ),
  [`/v2/orders?guestRef=${refs.guest}`]: list(
    `BASE/v2/orders?offset=0&limit=10&guestRef=${refs.guest}`,
    0,
    10,
    [orders(refs.order), orders(refs.itemsOrder)],
  ),
  [`/v2/orders?guestRef=${refs.guest}&offset=1&limit=1`]: list(
    `BASE/v2/orders?offset=1&limit=1&guestRef=${refs.guest}`,
    1,
    1,
    [orders(refs.itemsOrder)],
  ),
  [`/v2/orders?guestRef=${refs.guest}&limit=100&offset=2`]: list(
    `BASE/v2/orders?offset=2&limit=100&guestRef=${refs.guest}`,
    2,
    100,
    [],
  ),
  [`/v2/orders?guestRef=${refs.guest}&referenceId=B94TXY`]: list(
    `BASE/v2/orders?offset=0&limit=10&referenceId=B94TXY&guestRef=${refs.guest}`,
    0,
    10,
    [orders(refs.itemsOrder)],
  ),
};

test("responds with its initial data", async () => {
  await withSandbox(async (sandbox) => {
    for (const [path, expected] of Object.entries(responses)) {
      const { status, headers, body } = await call(sandbox, { path });
      deepEqual(
        { status, type: headers["content-type"], body },
        {
          status: 200,
          type: "application/json",
          body: JSON.parse(
            JSON.stringify(expected).replaceAll("BASE", sandbox.baseUrl),
          ) as unknown,
        },
        path,
      );
    }
  });
});
