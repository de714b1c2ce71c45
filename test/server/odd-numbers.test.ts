/** Whatever numbers a client sends: a response of a size that fits the text, and a server that lives on. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startClient, type LocalClient } from "./client";

const uri = "file:///numbers.cdp-order.json";
const textDocument = { uri };
const text = `// @order d680c9be-4c07-4731-857e-9602034b15f2
{
  "status": "REFUND", "price": 12,
  "orderItems": [{"type": "FLIGHT", "currencyCode": "EUR"}]
}
`;

let client: LocalClient;

before(async () => {
  client = await startClient({});
  await client.open(uri, text);
});
after(() => client.stop());

const numbers = [-1, 0, 0.5, 7, 1e6, 2 ** 31 - 1, 1e9, 1e300, null, "4"];

const positions = numbers.flatMap((line) =>
  numbers.map((character) => ({ line, character })),
);

async function requested(method: string, params: object): Promise<unknown> {
  const response: unknown = await client.connection.sendRequest(method, {
    textDocument,
    ...params,
  });
  const { length } = JSON.stringify(response);
  assert.ok(length < 100_000, `${method} ${JSON.stringify(params)}: ${length}`);
  return response;
}

test("tab sizes", async () => {
  const options = numbers.flatMap((tabSize) => [
    { tabSize, insertSpaces: true },
    { tabSize, insertSpaces: false },
  ]);
  for (const one of options)
    await requested("textDocument/formatting", { options: one });
  const widest = { tabSize: 32, insertSpaces: true };
  assert.deepEqual(
    await requested("textDocument/formatting", {
      options: { tabSize: 1e9, insertSpaces: true },
    }),
    await requested("textDocument/formatting", { options: widest }),
  );
});

for (const method of ["textDocument/completion", "textDocument/hover"])
  test(`positions: ${method}`, async () => {
    for (const position of positions) await requested(method, { position });
  });

test("positions: textDocument/selectionRange", async () => {
  for (const position of positions)
    await requested("textDocument/selectionRange", { positions: [position] });
});

for (const [method, rest] of [
  [
    "textDocument/rangeFormatting",
    { options: { tabSize: 2, insertSpaces: true } },
  ],
  ["textDocument/codeAction", { context: { diagnostics: [] } }],
  ["textDocument/inlayHint", {}],
] as const)
  test(`ranges: ${method}`, async () => {
    for (const start of positions)
      for (const end of positions.filter((_, index) => index % 9 === 0))
        await requested(method, { range: { start, end }, ...rest });
  });
