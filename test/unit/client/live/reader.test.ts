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

async function reading(changes: Partial<ReaderServices> = {}) {
  const calls: string[] = [];
  const opened = await openReader(
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
  if (opened.ok)
    await retrieve(
      opened.get(new AbortController().signal),
      environment.baseUrl,
      "order",
      "a-1",
    );
  return { calls, reason: !opened.ok && opened.reason };
}

const sent = "GET https://api.example.com/v2/orders/a-1 in EU as key:token";

test("what is kept for the environment is used", async () => {
  deepEqual(await reading(), { calls: [sent], reason: false });
});

test("what is missing is asked for", async () => {
  const asked = await reading({
    findCredentials: () => Promise.resolve({ ok: false, reason: "missing" }),
    askCredentials: () => Promise.resolve(given),
  });
  deepEqual(asked, { calls: [sent], reason: false });
});

test("nothing is asked of an environment without credentials", async () => {
  for (const lack of ["missing", "otherOrigin", "unavailable"] as const)
    deepEqual(
      await reading({
        findCredentials: () => Promise.resolve({ ok: false, reason: lack }),
      }),
      {
        calls: lack === "unavailable" ? [] : ["ask credentials"],
        reason: { code: "noCredentials", environment, lack },
      },
    );
});

test("nothing is asked in a workspace that is not trusted", async () => {
  deepEqual(await reading({ isTrusted: () => false }), {
    calls: [],
    reason: { code: "untrusted" },
  });
});
