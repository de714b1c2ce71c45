import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { basic, call, refs, withSandbox } from "./call";

const path = `/v2/orders/${refs.order}`;

test("a chosen response takes the place of the sandbox's own", async () => {
  const waits = [
    { status: 429, headers: { "Retry-After": "3" } },
    { status: 401, body: { message: "no" } },
  ];
  const seen: unknown[] = [];
  await withSandbox(
    async (sandbox) => {
      const sent = { path: `${path}?a=b`, body: '{"price":1}' };
      const responses = [
        await call(sandbox, sent),
        await call(sandbox, sent),
        await call(sandbox, { path }),
        await call(sandbox, {
          path,
          headers: { Authorization: basic("a", "b") },
        }),
      ];
      deepEqual(
        responses.map(({ status, headers, body }) => [
          status,
          headers["retry-after"],
          headers["content-type"],
          (body as { price?: number; message?: string } | undefined)?.price ??
            (body as { message?: string } | undefined)?.message,
        ]),
        [
          [429, "3", undefined, undefined],
          [401, undefined, "application/json", "no"],
          [200, undefined, "application/json", 12],
          [
            401,
            undefined,
            "application/json",
            "The client key or the API token is incorrect.",
          ],
        ],
      );
      deepEqual(
        sandbox.received.map(({ status }) => status),
        [429, 401, 200, 401],
      );
      deepEqual(seen, [
        ["POST", path, "a=b", '{"price":1}'],
        ["POST", path, "a=b", '{"price":1}'],
        ["GET", path, "", ""],
      ]);
    },
    {
      intercept: async (request) => {
        const { method, query, body } = request;
        seen.push([method, request.path, query.toString(), body?.toString()]);
        return Promise.resolve(waits.shift());
      },
    },
  );
});
