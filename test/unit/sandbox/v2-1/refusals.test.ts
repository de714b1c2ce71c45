import { deepEqual } from "node:assert/strict";
import { suite, test } from "node:test";
import { call, refs, withSandbox, type Sent } from "../call";

const orderPath = `/v2.1/orders/${refs.order}`;
const itemPath = `/v2.1/orderItems/${refs.item}`;
const unknownRef = "00000000-0000-0000-0000-000000000000";

const noPath = "This path does not exist.";
const noOrder = "No order has this ref.";
const noItem = "No order item has this ref.";
const wrongKey = "The client key or the API token is incorrect.";

type Row = readonly [sent: Sent, status: number, message: string];

const rows: readonly Row[] = [
  [{ path: orderPath, headers: { Authorization: undefined } }, 401, wrongKey],
  [
    { path: orderPath, headers: { Origin: "https://evil.example" } },
    403,
    "The sandbox does not accept requests from web pages.",
  ],
  [{ path: "/v2.1" }, 404, noPath],
  [{ path: "/v2.1/nowhere" }, 404, noPath],
  [{ path: `${orderPath}/extensions/ext2` }, 404, noPath],
  [{ path: `${orderPath}/contacts` }, 404, noPath],
  [{ path: `/v2.1/orders/${unknownRef}` }, 404, noOrder],
  [{ path: `/v2.1/orders/${unknownRef}/orderItems` }, 404, noOrder],
  [{ path: `/v2.1/orders/${unknownRef}/extensions/ext` }, 404, noOrder],
  [{ path: `/v2.1/orderItems/${unknownRef}` }, 404, noItem],
  [
    {
      method: "PUT",
      path: `/v2.1/orderItems/${unknownRef}/extensions/ext`,
      body: '{"seatRow": 1}',
    },
    404,
    noItem,
  ],
  [
    { path: `/v2.1/orders/${refs.itemsOrder}/extensions/ext` },
    404,
    "This order has no data extension.",
  ],
  [
    { path: `/v2.1/orderItems/${refs.familyItem}/extensions/ext` },
    404,
    "This order item has no data extension.",
  ],
  [
    { path: "/v2.1/orders" },
    400,
    "A search requires a referenceId or a guestRef.",
  ],
  [
    { path: `/v2.1/orders?referenceId=1&guestRef=${refs.guest}` },
    400,
    "A search takes a referenceId or a guestRef, not both.",
  ],
  [
    { path: "/v2.1/orders?referenceId=1&limit=101" },
    400,
    "The limit must be 1 to 100, and the offset 0 or more.",
  ],
];

suite("v2.1 refuses in its own form", () => {
  for (const [sent, status, message] of rows) {
    test(`${status} ${sent.method ?? "GET"} ${sent.path}`, async () => {
      await withSandbox(async (sandbox) => {
        const got = await call(sandbox, sent);
        deepEqual(got.status, status);
        deepEqual(got.body, {
          status: status === 401 ? "UNAUTHORIZED" : status,
          code: status,
          message,
          developerMessage: message,
          moreInfoUrl: "docs/sandbox.md",
        });
      });
    });
  }
});

test("a path takes the methods of its version", async () => {
  await withSandbox(async (sandbox) => {
    const allowed = async (method: string, path: string) => {
      const { status, headers } = await call(sandbox, { method, path });
      return [status, headers.allow];
    };
    for (const [method, path, allow] of [
      ["POST", orderPath, "GET, PUT, PATCH"],
      ["POST", `${orderPath}/extensions/ext`, "GET, PUT, PATCH"],
      ["PATCH", itemPath, "GET, PUT"],
      ["PATCH", `${itemPath}/extensions/ext`, "GET, PUT"],
      ["DELETE", "/v2.1/orders", "GET"],
      ["PATCH", `/v2/orders/${refs.order}`, "GET, POST"],
    ] as const)
      deepEqual(await allowed(method, path), [405, allow], path);
  });
});

suite(
  "v2.1: a body with an error of the editor's check changes nothing",
  () => {
    const order = {
      referenceId: "342-ABD",
      orderedAt: "2025-12-19T12:07:18.149Z",
      price: 1,
      currencyCode: "EUR",
    };
    const item = {
      type: "Flight Item",
      name: "Dublin to Las Vegas",
      price: 1,
      currencyCode: "EUR",
      status: "ANY",
    };
    const bodies: readonly (readonly [
      method: string,
      path: string,
      body: object,
      code: string,
    ])[] = [
      ["PATCH", orderPath, { price: 1 }, "attribute/missing"],
      ["PUT", orderPath, { price: 1 }, "attribute/missing"],
      ["PATCH", orderPath, { ...order, cardType: 1 }, "value/type"],
      ["PUT", itemPath, { ...item, type: "FLIGHT" }, "value/refused"],
      ["PUT", itemPath, { ...item, name: undefined }, "attribute/missing"],
      ["PUT", itemPath, { ...item, quantity: 1.5 }, "value/type"],
      ["PUT", `${itemPath}/extensions/ext`, {}, "attribute/count"],
      [
        "PUT",
        `${itemPath}/extensions/ext`,
        { "seat row": 1 },
        "attribute/name",
      ],
      ["PATCH", `${orderPath}/extensions/ext`, { seat: {} }, "value/type"],
    ];
    for (const [method, path, body, code] of bodies) {
      test(`${method} ${path} ${JSON.stringify(body)}`, async () => {
        await withSandbox(async (sandbox) => {
          const before = await call(sandbox, { path });
          const sent = { method, path, body: JSON.stringify(body) };
          const got = await call(sandbox, sent);
          const { developerMessage } = got.body as { developerMessage: string };
          deepEqual([got.status, developerMessage.split(":")[0]], [400, code]);
          deepEqual((await call(sandbox, { path })).body, before.body);
        });
      });
    }
  },
);
