/**
 * The request lines of the two documentation pages, run by a shell: with the
 * base URL, the credentials, and the missing quote of the first put in. Without
 * a Content-Type of theirs curl names a form, which the sandbox refuses as
 * documented (415); the header that the documentation gives as the remedy is
 * what the second run adds.
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
