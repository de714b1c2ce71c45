import { deepEqual, match } from "node:assert/strict";
import { suite, test } from "node:test";
import { basic, call, refs, withSandbox, type Sent } from "./call";

const orderPath = `/v2/orders/${refs.order}`;
const itemPath = `/v2/orderItems/${refs.item}`;
const unknownRef = "00000000-0000-0000-0000-000000000000";

const wrongKey = "The client key or the API token is incorrect.";
const noOrder = "No order has this ref.";
const noItem = "No order item has this ref.";
const noPath = "This path does not exist.";
const badPage = "The limit must be 1 to 100, and the offset 0 or more.";
const noJson = "The body is not valid JSON. JSON does not allow comments.";
const mediaType = "The Content-Type header must be application/json.";
const notTheOrder =
  "An update must have the order's referenceId, and an orderedAt within two days of the order's.";

type Row = readonly [sent: Sent, status: number, message: string];

const rows: readonly Row[] = [
  [{ path: orderPath, headers: { Authorization: undefined } }, 401, wrongKey],
  [
    { path: orderPath, headers: { Authorization: basic("a", "b") } },
    401,
    wrongKey,
  ],
  [
    { path: "/nowhere", headers: { Authorization: "Bearer abc" } },
    401,
    wrongKey,
  ],
  [
    { path: "/v2/orders" },
    400,
    "A search requires a referenceId or a guestRef.",
  ],
  [{ path: "/v2/orders?referenceId=1&limit=0" }, 400, badPage],
  [{ path: "/v2/orders?referenceId=1&limit=101" }, 400, badPage],
  [{ path: "/v2/orders?referenceId=1&limit=ten" }, 400, badPage],
  [{ path: "/v2/orders?referenceId=1&offset=-1" }, 400, badPage],
  [{ path: `${orderPath}/orderItems?limit=0` }, 400, badPage],
  [{ path: `${orderPath}?expand=orderItems&limit=0` }, 400, badPage],
  [{ path: `/v2/orders/${unknownRef}` }, 404, noOrder],
  [{ path: `/v2/orders/${unknownRef}/orderItems` }, 404, noOrder],
  [{ path: `/v2/orderItems/${unknownRef}` }, 404, noItem],
  [{ path: `/v2/orders/${unknownRef}`, body: "{}" }, 404, noOrder],
  [{ path: `/v2/orderItems/${unknownRef}`, body: "{}" }, 404, noItem],
  [
    { path: orderPath.toUpperCase().replace("/V2/ORDERS", "/v2/orders") },
    404,
    noOrder,
  ],
  [{ path: "/" }, 404, noPath],
  [{ path: `/v2/orderitems/${refs.item}` }, 404, noPath],
  [{ path: `/v2/orders/${refs.order}/extensions/ext` }, 404, noPath],
  [{ path: "/v2/orders/../guests/x" }, 404, noPath],
  [{ path: `http://example.com${orderPath}` }, 404, noPath],
  [
    { method: "PUT", path: orderPath, body: "{}" },
    405,
    "This path does not support PUT.",
  ],
  [
    { method: "DELETE", path: itemPath },
    405,
    "This path does not support DELETE.",
  ],
  [
    { path: "/v2/orders?referenceId=1", body: "{}" },
    405,
    "This path does not support POST.",
  ],
  [
    { path: orderPath, body: "{}", headers: { "Content-Type": undefined } },
    415,
    mediaType,
  ],
  [
    { path: itemPath, body: "{}", headers: { "Content-Type": "text/json" } },
    415,
    mediaType,
  ],
  [
    { path: orderPath, body: " ".repeat(5 * 1024 * 1024 + 1) },
    413,
    "The body must not exceed 5242880 bytes.",
  ],
  [{ path: orderPath, body: "" }, 400, noJson],
  [{ path: orderPath, body: '{"price": 1,}' }, 400, noJson],
  [{ path: orderPath, body: '{"price": 1} // refund' }, 400, noJson],
  [{ path: orderPath, body: '\uFEFF{"price": 1}' }, 400, noJson],
  [
    { path: orderPath, body: Uint8Array.of(0x22, 0xff, 0x22) },
    400,
    "The body is not valid UTF-8.",
  ],
  [{ path: orderPath, body: '{"referenceId": "342-ABE"}' }, 400, notTheOrder],
  [
    { path: orderPath, body: '{"orderedAt": "2025-12-21T12:07:18.150Z"}' },
    400,
    notTheOrder,
  ],
];

suite("refuses", () => {
  for (const [sent, status, message] of rows) {
    const { method = "", path, body = "" } = sent;
    const shown = `${method} ${path} ${body.slice(0, 40).toString()}`;
    test(`${status} ${shown}`, async () => {
      await withSandbox(async (sandbox) => {
        const before = await call(sandbox, { path: orderPath });
        const got = await call(sandbox, sent);
        deepEqual(got.status, status);
        deepEqual(got.body, {
          status,
          code: status,
          message,
          developerMessage: message,
          moreInfo: "docs/sandbox.md",
        });
        deepEqual((await call(sandbox, { path: orderPath })).body, before.body);
      });
    });
  }
});

test("the first error is the message, and all are told with their codes", async () => {
  await withSandbox(async (sandbox) => {
    const { status, body } = await call(sandbox, {
      path: orderPath,
      body: '{"price": "12", "status": 1, "unknown": 1}',
    });
    const { message, developerMessage } = body as Record<string, string>;
    const [first = "", second = "", ...others] =
      developerMessage?.split("\n") ?? [];
    deepEqual([status, others], [400, []]);
    deepEqual(first, `value/type: ${message}`);
    match(second, /^value\/type: .*"status"/);
  });
});

test("says which methods a path takes, and which credentials", async () => {
  await withSandbox(async (sandbox) => {
    const put = await call(sandbox, { method: "PUT", path: itemPath });
    deepEqual(put.headers.allow, "GET, POST");
    const open = await call(sandbox, {
      path: itemPath,
      headers: { Authorization: undefined },
    });
    deepEqual(open.headers["www-authenticate"], 'Basic realm="sandbox"');
  });
});
