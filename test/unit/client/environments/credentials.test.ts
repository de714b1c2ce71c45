import { deepEqual, doesNotMatch, equal } from "node:assert/strict";
import { test } from "node:test";
import {
  credentialStore,
  withSandboxCredentials,
  type SecretStorage,
} from "../../../../client/environments/credential-store";
import {
  validateApiToken,
  validateClientKey,
} from "../../../../client/environments/validate-credentials";
import type { Environment } from "../../../../client/environments/environment";

const environment: Environment = {
  name: "EU",
  baseUrl: "https://api.example.com/cdp",
  stage: "production",
  source: "settings",
};
const credentials = { clientKey: "key", apiToken: "token" };

test("credentials serve the origin that they were given for", async () => {
  const store = credentialStore(memory());
  deepEqual(await store.find(environment), { ok: false, reason: "missing" });
  deepEqual(await store.store(environment, credentials), true);
  const asked: readonly Environment[] = [
    environment,
    { ...environment, name: "eu", baseUrl: "https://api.example.com" },
    { ...environment, name: "US" },
    { ...environment, baseUrl: "https://evil.example" },
    { ...environment, baseUrl: "https://api.example.com:8443" },
    { ...environment, baseUrl: "http://api.example.com" },
  ];
  deepEqual(await Promise.all(asked.map((one) => store.find(one))), [
    { ok: true, credentials },
    { ok: true, credentials },
    { ok: false, reason: "missing" },
    { ok: false, reason: "otherOrigin" },
    { ok: false, reason: "otherOrigin" },
    { ok: false, reason: "otherOrigin" },
  ]);
  deepEqual(await store.delete("EU"), true);
  deepEqual(await store.find(environment), { ok: false, reason: "missing" });
});

test("a secret that is not ours is no secret", async () => {
  const origin = "https://api.example.com";
  for (const secret of [
    "",
    "null",
    "7",
    "{}",
    "{",
    JSON.stringify({ origin, clientKey: "key" }),
    JSON.stringify({ origin, clientKey: "key", apiToken: "" }),
    JSON.stringify({ origin, clientKey: "k:ey", apiToken: "token" }),
    JSON.stringify({ origin, clientKey: "key", apiToken: "to\nken" }),
  ]) {
    const secrets = memory([["cdpOrder.credentials.eu", secret]]);
    deepEqual(
      await credentialStore(secrets).find(environment),
      { ok: false, reason: "missing" },
      secret,
    );
  }
});

test("a storage that fails or never answers is said to be so, without its words", async () => {
  const fail = () => Promise.reject(new Error("could not decrypt: token"));
  const wait = () => new Promise<never>(() => undefined);
  for (const call of [fail, wait]) {
    const store = credentialStore({ get: call, store: call, delete: call }, 10);
    const results = [
      await store.find(environment),
      await store.store(environment, credentials),
      await store.delete("EU"),
    ];
    deepEqual(results, [{ ok: false, reason: "unavailable" }, false, false]);
    doesNotMatch(JSON.stringify(results), /token/);
  }
});

test("a storage that does not respond is given up after 5 seconds", async ({
  mock,
}) => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const wait = () => new Promise<never>(() => undefined);
  const store = credentialStore({ get: wait, store: wait, delete: wait });
  let found: unknown;
  const finding = store.find(environment).then((result) => (found = result));
  mock.timers.tick(4999);
  await new Promise(setImmediate);
  equal(found, undefined);
  mock.timers.tick(1);
  await finding;
  deepEqual(found, { ok: false, reason: "unavailable" });
});

test("the sandbox's credentials are found for the sandbox alone", async () => {
  const sandbox: Environment = {
    name: "Sandbox",
    baseUrl: "http://127.0.0.1:7000",
    stage: "test",
    source: "sandbox",
  };
  const store = withSandboxCredentials(credentialStore(memory()), () => ({
    environment: sandbox,
    credentials,
  }));
  const asked: readonly Environment[] = [
    sandbox,
    { ...sandbox, source: "settings" },
    { ...sandbox, baseUrl: "http://127.0.0.1:7001" },
  ];
  deepEqual(await Promise.all(asked.map((one) => store.find(one))), [
    { ok: true, credentials },
    { ok: false, reason: "missing" },
    { ok: false, reason: "missing" },
  ]);
});

test("what cannot go into a Basic header is refused with its reason", () => {
  const empty = (what: string) => `The ${what} must not be empty.`;
  const control = (what: string) =>
    `The ${what} must not contain line breaks or control characters.`;
  const space = (what: string) =>
    `The ${what} must not start or end with a space.`;
  const table: readonly (readonly [string, (what: string) => string])[] = [
    ["", empty],
    ["a\nb", control],
    ["a\r\nX", control],
    ["a\u0000", control],
    ["a\u007f", control],
    ["a\u0085", control],
    ["a\u2028", control],
    [" a", space],
    ["a ", space],
  ];
  deepEqual(
    table.map(([text]) => [validateClientKey(text), validateApiToken(text)]),
    table.map(([, message]) => [message("client key"), message("API token")]),
  );
  deepEqual(
    [
      validateClientKey("a:b"),
      validateApiToken("a:b"),
      validateClientKey("äé 字"),
    ],
    ["The client key must not contain a colon.", undefined, undefined],
  );
});

function memory(
  entries: readonly (readonly [string, string])[] = [],
): SecretStorage {
  const kept = new Map(entries);
  return {
    get: (key) => Promise.resolve(kept.get(key)),
    store: (key, value) => Promise.resolve(void kept.set(key, value)),
    delete: (key) => Promise.resolve(void kept.delete(key)),
  };
}
