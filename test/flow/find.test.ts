import { deepEqual, equal, ok } from "node:assert/strict";
import { suite, test } from "node:test";
import { kinds } from "../../cdp/kinds";
import { find, type FindQuery, type Hit } from "../../client/live/find";
import type { Get } from "../../client/live/retrieve";
import { sendRequest } from "../../client/http/send-request";
import { responded } from "./responses";
import { refs, withSandbox } from "../unit/sandbox/call";
import { hostileRefs } from "../unit/client/hostile";

const getting =
  (
    credentials: Parameters<typeof sendRequest>[1],
    signal = new AbortController().signal,
  ): Get =>
  (request) =>
    sendRequest(
      request,
      credentials,
      { connectMs: 5000, totalMs: 5000, responseBytes: 100_000 },
      signal,
    );

suite("what the sandbox holds is found", () => {
  test("an order by its referenceId, with what tells it from others", async () => {
    await withSandbox(async (sandbox) => {
      const { baseUrl } = sandbox;
      const found = await find(getting(sandbox), baseUrl, {
        by: "referenceId",
        value: "342-ABD",
      });
      ok(found.ok);
      const [hit] = found.hits;
      const { status, price, currencyCode, orderedAt } = hit?.attributes ?? {};
      deepEqual(
        [found.hits.length, found.next, hit?.kind, hit?.ref],
        [1, undefined, "order", refs.order],
      );
      deepEqual(
        { status, price, currencyCode, orderedAt },
        {
          status: "PURCHASED",
          price: 12,
          currencyCode: "EUR",
          orderedAt: "2025-12-19T12:07:18.149Z",
        },
      );
      deepEqual(
        sandbox.received.map(({ method, path }) => `${method} ${path}`),
        [
          "GET /v2/orders?referenceId=342-ABD&offset=0&limit=10",
          `GET /v2/orders/${refs.order}`,
        ],
      );
    });
  });

  for (const [title, query, sizes] of [
    [
      "a guest's orders by v2.1",
      { by: "guestRef", value: refs.traveller, version: "v2.1" },
      [10, 10, 7],
    ],
    [
      "an order's items by v2.1",
      { by: "orderRef", value: refs.familyOrder, version: "v2.1" },
      [10, 3],
    ],
    [
      "a guest's orders",
      { by: "guestRef", value: refs.traveller },
      [10, 10, 7],
    ],
    ["an order's items", { by: "orderRef", value: refs.familyOrder }, [10, 3]],
    ["nothing", { by: "referenceId", value: "no such id" }, [0]],
  ] as const)
    test(`${title}, page by page`, async () => {
      await withSandbox(async (sandbox) => {
        const pages: (readonly Hit[])[] = [];
        let page;
        do {
          const found = await find(
            getting(sandbox),
            sandbox.baseUrl,
            query,
            page,
          );
          ok(found.ok);
          pages.push(found.hits);
          page = found.next;
        } while (page !== undefined);
        const hits = pages.flat();
        deepEqual(
          pages.map(({ length }) => length),
          sizes,
        );
        equal(new Set(hits.map(({ ref }) => ref)).size, hits.length);
        ok(hits.every(({ attributes }) => attributes?.["status"]));
        const { version = "v2" } = query as FindQuery;
        ok(hits.every(({ kind }) => kinds[kind].version === version));
        ok(
          sandbox.received.every(({ path }) => path.startsWith(`/${version}/`)),
        );
      });
    });

  test("wrong credentials are told", async () => {
    await withSandbox(async ({ baseUrl, received }) => {
      const get = getting({ clientKey: "a", apiToken: "b" });
      deepEqual(
        await find(get, baseUrl, { by: "guestRef", value: refs.guest }),
        {
          ok: false,
          reason: { code: "status", status: 401 },
        },
      );
      equal(received.length, 1);
    });
  });

  test("a search that is cancelled asks no more", async () => {
    const cancelling = new AbortController();
    await withSandbox(
      async (sandbox) => {
        const get = getting(sandbox, cancelling.signal);
        const query = { by: "guestRef", value: refs.traveller } as const;
        const found = await find(get, sandbox.baseUrl, query);
        ok(found.ok);
        ok(found.hits.every(({ attributes }) => attributes === undefined));
        ok(sandbox.received.length <= 5);
      },
      {
        intercept: ({ path }) => {
          if (path !== "/v2/orders") cancelling.abort();
          return undefined;
        },
      },
    );
  });
});

/** Finds in an environment that answers with this, whatever is asked for. */
async function findIn(body: string) {
  const asked: string[] = [];
  let concurrent = 0;
  let most = 0;
  const found = await find(
    async ({ url }) => {
      asked.push(url.href);
      most = Math.max(most, ++concurrent);
      await Promise.resolve();
      concurrent -= 1;
      return responded(200, body);
    },
    "https://api.example.com",
    { by: "referenceId", value: "x" },
  );
  return { found, asked, most };
}

const search =
  "https://api.example.com/v2/orders?referenceId=x&offset=0&limit=10";

suite("a list is not trusted", () => {
  test("of an address only the last part is used, and the host never", async () => {
    const items = [
      { href: "https://evil.example/v2/orders/a-1?expand=orderItems" },
      { href: "//evil.example/x/a-2#y" },
      { href: "a-3" },
      { href: "https://evil.example/v2/orders/a-1" },
    ];
    const { asked } = await findIn(JSON.stringify({ items }));
    deepEqual(asked, [
      search,
      ...[1, 2, 3].map((n) => `https://api.example.com/v2/orders/a-${n}`),
    ]);
  });

  test("a link to the next page is not followed: its offset is known", async () => {
    const items = Array.from({ length: 10 }, (_, n) => ({ ref: `r-${n}` }));
    const next = { href: "https://evil.example/v2.1/orders?offset=10" };
    const { found, asked } = await findIn(JSON.stringify({ items, next }));
    deepEqual(found.ok && found.next, { offset: 10, limit: 10 });
    deepEqual(
      asked.filter((url) => url.includes("evil")),
      [],
    );
  });

  test("an address that ends in no ref is left out", async () => {
    const items: unknown[] = [
      ...hostileRefs
        .filter((ref) => !/[/?#]/.test(ref))
        .map((ref) => ({ href: `https://api.example.com/v2/orders/${ref}` })),
      ...hostileRefs.map((ref) => ({ ref, href: "a-1" })),
      { href: 7 },
      { href: null },
      {},
      null,
      "a-1",
      [],
    ];
    for (const item of items) {
      const { found, asked } = await findIn(JSON.stringify({ items: [item] }));
      deepEqual(found, { ok: true, hits: [] }, JSON.stringify(item));
      deepEqual(asked, [search]);
    }
  });

  test("a list that is longer than asked for is cut, and read four at a time", async () => {
    const items = Array.from({ length: 5000 }, (_, n) => ({ href: `r-${n}` }));
    const { found, asked, most } = await findIn(JSON.stringify({ items }));
    equal(asked.length, 11);
    equal(most, 4);
    deepEqual(found.ok && found.next, { offset: 10, limit: 10 });
  });

  for (const body of ["", "[]", "{}", '{"items":{}}', '{"items":"x"}', "null"])
    test(`no list: ${body}`, async () => {
      const { found } = await findIn(body);
      deepEqual(found, { ok: false, reason: { code: "unreadable" } });
    });
});
