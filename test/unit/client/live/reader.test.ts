import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import type { Environment } from "../../../../client/environments/environment";
import {
  openReader,
  type ReaderServices,
} from "../../../../client/live/reader";
import { retrieve } from "../../../../client/live/retrieve";

const environment: Environment = {
  name: "EU",
  baseUrl: "https://api.example.com",
  stage: "production",
  source: "settings",
};
const given = { clientKey: "key", apiToken: "token" };

async function readWith(changes: Partial<ReaderServices> = {}) {
  const calls: string[] = [];
  const reader = await openReader(
    {
      isTrusted: () => true,
      findCredentials: () => Promise.resolve({ ok: true, credentials: given }),
      askCredentials: () => {
        calls.push("ask credentials");
        return Promise.resolve(undefined);
      },
      sendRequest: ({ method, url }, { clientKey, apiToken }, { name }) => {
        calls.push(
          `${method} ${url.href} in ${name} as ${clientKey}:${apiToken}`,
        );
        const response = { status: 200, text: "{}", json: {}, bytes: 2 };
        return Promise.resolve({ ok: true, response });
      },
      ...changes,
    },
    environment,
  );
  if (reader.ok)
    await retrieve(
      reader.get(new AbortController().signal),
      environment.baseUrl,
      "order",
      "a-1",
    );
  return { calls, reason: !reader.ok && reader.reason };
}

const sent = "GET https://api.example.com/v2/orders/a-1 in EU as key:token";

test("what is kept for the environment is used", async () => {
  deepEqual(await readWith(), { calls: [sent], reason: false });
});

test("what is missing is asked for", async () => {
  const asked = await readWith({
    findCredentials: () => Promise.resolve({ ok: false, reason: "missing" }),
    askCredentials: () => Promise.resolve(given),
  });
  deepEqual(asked, { calls: [sent], reason: false });
});

test("nothing is asked of an environment without credentials", async () => {
  for (const lack of ["missing", "otherOrigin", "unavailable"] as const)
    deepEqual(
      await readWith({
        findCredentials: () => Promise.resolve({ ok: false, reason: lack }),
      }),
      {
        calls: lack === "unavailable" ? [] : ["ask credentials"],
        reason: { code: "noCredentials", environment, lack },
      },
    );
});

test("nothing is asked in a workspace that is not trusted", async () => {
  deepEqual(await readWith({ isTrusted: () => false }), {
    calls: [],
    reason: { code: "untrusted" },
  });
});
