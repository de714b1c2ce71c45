/**
 * The documented request lines, run by a shell, with the base URL and the
 * credentials put in. Those of the two pages on v2 come without a Content-Type
 * (and the first without a quote), so curl names a form, which the sandbox
 * refuses as documented (415); the header that the documentation gives as the
 * remedy is what the second run adds.
 */
import { deepEqual } from "node:assert/strict";
import { execFile, spawnSync } from "node:child_process";
import { suite, test } from "node:test";
import { promisify } from "node:util";
import type { Sandbox } from "../../../sandbox/sandbox";
import { call, refs, withSandbox } from "./call";

const orderLine = `curl -X POST '<baseURL>/v2/orders/d680c9be-4c07-4731-857e-9602034b15f2' \\
-u '<username>:<password>' \\
-H 'Accept: application/json' \\
--data-raw '
{
    "pointOfSale": "spinair.com/france",
    "channel": "WEB",
    "currencyCode": "EUR",
    "price": 12,
    "orderedAt": "2025-12-19T12:07:18.149Z",
    "referenceId": "342-ABD",
    "paymentType": "Card",
    "cardType": "Visa",
    "status": "PURCHASED"
}'`;

const itemLine = `curl -X POST '<baseURL>/v2/orderItems/d680c9be-4c07-4731-857e-9602034b15f2' \\
-u '<username>:<password>' \\
-H 'Accept: application/json' \\
--data-raw '
{
    "type": "FLIGHT",
    "productId": "DUB-LAS",
    "orderedAt": "2025-07-23T16:17:16.000Z",
    "quantity": 1,
    "price": 100.00,
    "currencyCode": "EUR",
    "originalPrice": 112.00,
    "originalCurrencyCode": "USD",
    "referenceId": "B94TXY-1",
    "status": "PURCHASED",
    "passengerTypeCode": "ADT",
    "flightSegments": [{
        "id": "1234",
        "origin": "DUB",
        "destination": "LHR",
        "originDestination": "DUB-LHR",
        "departureDateTime": "2025-08-15T16:00:00.000Z",
        "arrivalDateTime": "2025-08-15T17:30:00.000Z",
        "fareClass": "Economy",
        "fareFamily": "Plus",
        "bookingClass": "Y",
        "carrier": "BX",
        "flightNumber": "459",
        "operatingCarrier": "BX",
        "operatingFlightNumber": "1459" 
    },
    {
        "id": "1235",
        "origin": "LHR",
        "destination": "LAS",
        "originDestination": "DUB-LAS",
        "departureDateTime": "2025-08-15T19:00:00.000Z",
        "arrivalDateTime": "2025-08-15T21:30:00.000Z",
        "fareClass": "Economy",
        "fareFamily": "Plus",
        "bookingClass": "Y",
        "carrier": "BX",
        "flightNumber": "460",
        "operatingCarrier": "BX",
        "operatingFlightNumber": "1460"
    }]
}'`;

const jsonType = " -H 'Content-Type: application/json'";

/** The requests of v2.1's reference, with the header that it names. */
const newLines: readonly (readonly [
  method: string,
  path: string,
  body?: string,
])[] = [
  ["GET", `/v2.1/orders/${refs.order}`],
  [
    "PATCH",
    `/v2.1/orders/${refs.order}`,
    `{"referenceId": "342-ABD", "orderedAt": "2025-12-19T12:07:18.149Z",
 "price": 12.00, "currencyCode": "EUR", "status": "REFUNDED"}`,
  ],
  [
    "PUT",
    `/v2.1/orders/${refs.order}`,
    `{"referenceId": "342-ABD", "orderedAt": "2025-12-19T12:07:18.149Z",
 "price": 12.00, "currencyCode": "EUR"}`,
  ],
  ["GET", `/v2.1/orderItems/${refs.item}`],
  [
    "PUT",
    `/v2.1/orderItems/${refs.item}`,
    `{"type": "Flight Item", "name": "Flight DUB-LAS", "price": 100.00,
 "currencyCode": "EUR", "status": "PURCHASED"}`,
  ],
  ["GET", `/v2.1/orders/${refs.order}/extensions/ext`],
  [
    "PUT",
    `/v2.1/orders/${refs.order}/extensions/ext`,
    '{"loyaltyTier": "level2"}',
  ],
  ["PATCH", `/v2.1/orders/${refs.order}/extensions/ext`, '{"giftWrap": true}'],
  ["GET", `/v2.1/orderItems/${refs.item}/extensions/ext`],
  [
    "PUT",
    `/v2.1/orderItems/${refs.item}/extensions/ext`,
    '{"seatRow": 3, "seatLetter": "D"}',
  ],
  ["GET", "/v2.1/orders?referenceId=342-ABD"],
  ["GET", `/v2.1/orders?guestRef=${refs.guest}&limit=1&expand=true`],
  ["GET", `/v2.1/orders/${refs.itemsOrder}/orderItems`],
];
const orderPath = `/v2/orders/${refs.order}`;
const itemPath = `/v2/orderItems/${refs.item}`;

const hasCurl = spawnSync("curl", ["--version"]).status === 0;
const skip = hasCurl ? false : "curl is not on this machine";

suite("the documented request lines", { skip }, () => {
  for (const [path, line] of [
    [orderPath, orderLine],
    [itemPath, itemLine],
  ] as const) {
    test(`as they stand: 415 for ${path}`, async () => {
      await withSandbox(async (sandbox) => {
        const before = await call(sandbox, { path });
        const { status } = await run(line, sandbox);
        deepEqual(status, 415);
        deepEqual((await call(sandbox, { path })).body, before.body);
      });
    });

    test(`with a Content-Type: ${path} is updated, and arrives as written`, async () => {
      await withSandbox(async (sandbox) => {
        const before = (await call(sandbox, { path })).body as object;
        const { status, body } = await run(line + jsonType, sandbox);
        const held = (await call(sandbox, { path })).body as object;
        deepEqual(status, 200);
        deepEqual(sandbox.received.at(-2), {
          method: "POST",
          path,
          status: 200,
          body: /--data-raw '([^]*)'$/.exec(line)?.[1],
        });
        const { modifiedAt } = body as { modifiedAt: string };
        deepEqual(held, { ...before, modifiedAt });
        deepEqual({ ...(body as object), ...linksOf(held) }, held);
      });
    });
  }
});

suite("the documented request lines of v2.1", { skip }, () => {
  for (const [method, path, sent] of newLines)
    test(`${method} ${path}`, async () => {
      await withSandbox(async (sandbox) => {
        const { status, body } = await run(
          `curl -X ${method} '<baseURL>${path}' \\
-u '<username>:<password>' \\
-H 'Accept: application/json'${sent === undefined ? "" : `${jsonType} \\\n--data-raw '${sent}'`}`,
          sandbox,
        );
        deepEqual(sandbox.received, [
          { method, path, status: 200, body: sent ?? "" },
        ]);
        deepEqual(
          { status, body },
          { status: 200, body: (await call(sandbox, { path })).body },
        );
        const given = JSON.parse(sent ?? "{}") as object;
        deepEqual({ ...(body as object), ...given }, body);
      });
    });
});

/** The members that a retrieved order shows as links and an updated one in full. */
function linksOf(held: object): object {
  return Object.fromEntries(
    Object.entries(held).filter(([name]) =>
      ["contacts", "consumers", "orderItems"].includes(name),
    ),
  );
}

/** Runs a line as a shell would. */
async function run(
  line: string,
  { baseUrl, clientKey, apiToken }: Sandbox,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const command = line
    .replace("<baseURL>", baseUrl)
    .replace("<username>:<password>", `${clientKey}:${apiToken}`);
  const { stdout } = await promisify(execFile)(
    "sh",
    ["-c", `${command} -s --max-time 20 -w '\\n%{http_code}'`],
    { env: { PATH: process.env["PATH"], NO_PROXY: "*" } },
  );
  const end = stdout.lastIndexOf("\n");
  return {
    status: Number(stdout.slice(end + 1)),
    body: JSON.parse(stdout.slice(0, end)),
  };
}
