import { deepEqual, equal } from "node:assert/strict";
import { suite, test } from "node:test";
import type { Credentials } from "../../../../client/http/credentials";
import {
  redactCredentials,
  redactResponse,
} from "../../../../client/http/redact-credentials";
import { canary } from "../../canary";

const plain = { clientKey: "key", apiToken: "0f7e1a2b3c4d5e6f" };
const odd = { clientKey: "k/ü", apiToken: 'to/k"en \\ é😀+=41' };

const base64 = ({ clientKey, apiToken }: Credentials) =>
  Buffer.from(`${clientKey}:${apiToken}`).toString("base64");
const escaped = (text: string) =>
  Array.from(text, (character) =>
    Array.from({ length: character.length }, (_, at) => {
      const unit = character.charCodeAt(at).toString(16).toUpperCase();
      return `\\u${unit.padStart(4, "0")}`;
    }).join(""),
  ).join("");
const json = (text: string) => JSON.stringify(text).slice(1, -1);

/** Each a part of a text between quotes. */
const spellings: Readonly<Record<string, (given: Credentials) => string>> = {
  "as it is": ({ apiToken }) => json(apiToken),
  "behind its client key": ({ clientKey, apiToken }) =>
    json(`${clientKey}:${apiToken}`),
  "as the header": (given) => `Basic ${base64(given)}`,
  "as the header, its slashes escaped": (given) =>
    `Basic ${base64(given).replaceAll("/", "\\/")}`,
  "in base64url": (given) =>
    Buffer.from(base64(given), "base64").toString("base64url"),
  "alone in base64": ({ apiToken }) => Buffer.from(apiToken).toString("base64"),
  "escaped for an address": ({ apiToken }) => encodeURIComponent(apiToken),
  "escaped twice for an address": ({ apiToken }) =>
    encodeURIComponent(encodeURIComponent(apiToken)),
  "as a form has it": ({ apiToken }) =>
    json(new URLSearchParams({ a: apiToken }).toString().slice(2)),
  "as escapes of JSON": ({ apiToken }) => escaped(apiToken),
  "as JSON within JSON": ({ apiToken }) => json(json(apiToken)),
  "as escapes within JSON": ({ apiToken }) => json(escaped(apiToken)),
};

suite("a response without the credentials that it echoes", () => {
  for (const [name, spell] of Object.entries(spellings))
    test(name, () => {
      for (const given of [plain, odd, canary]) {
        const text = `{"a": "x ${spell(given)} y", "b": 100.00, "c": "\\n"}`;
        const redacted = redactCredentials(given)(text);
        deepEqual(JSON.parse(redacted), {
          a: redactedValue(name),
          b: 100,
          c: "\n",
        });
        equal(/\[credential\].*100\.00/.test(redacted), true);
      }
    });

  test("what is no credential stays, and JSON stays JSON", () => {
    const redact = redactCredentials({
      clientKey: "key",
      apiToken: "nabc4141",
    });
    for (const [text, expected] of [
      ['{"a": "nabc", "key": "key"}', '{"a": "nabc", "key": "key"}'],
      ['"\\\\nabc4141"', '"[credential]"'],
      ['"\\nabc4141"', '"[credential]"'],
    ] as const)
      equal(redact(text), expected);
    const digits = redactCredentials({
      clientKey: "key",
      apiToken: "0041abcd",
    });
    equal(digits('"\\u0041abcd"'), '"\\u0041abcd"');
  });

  test("a token of digits that stands as a number leaves JSON", () => {
    const redact = redactCredentials({ clientKey: "a", apiToken: "12345678" });
    const text = '{"id": 12345678, "name": "12345678", "price": 1}';
    const json = { id: 12345678, name: "12345678", price: 1 };
    const response = { status: 200, text, json, bytes: 1 };
    deepEqual(redactResponse(response, redact), {
      ...response,
      text: '{"id":"[credential]","name":"[credential]","price":1}',
      json: { id: "[credential]", name: "[credential]", price: 1 },
    });
  });

  test("a token with marks of JSON may leave none, and nothing throws", () => {
    const redact = redactCredentials({ clientKey: "a", apiToken: 'bbb":100' });
    const text = '{"abbb":100}';
    const response = { status: 200, text, json: { abbb: 100 }, bytes: 1 };
    deepEqual(redactResponse(response, redact), {
      status: 200,
      text: '{"a[credential]}',
      bytes: 1,
    });
  });

  test("a short token is a word that any text can have, and is looked for with its key only", () => {
    const redact = redactCredentials({ clientKey: "key", apiToken: "token" });
    equal(
      redact("token key:token a2V5OnRva2Vu"),
      "token [credential] [credential]",
    );
  });

  test("8 MB that were made to take long take a moment", () => {
    const redact = redactCredentials(odd);
    const start = process.cpuUsage();
    for (const part of ["\\", "%25", 'to/k"en \\', "t\\", "%"])
      redact(part.repeat(8_000_000 / part.length));
    const { user, system } = process.cpuUsage(start);
    equal(user + system < 10_000_000, true);
  });
});

const redactedValue = (name: string) =>
  name.startsWith("as the header")
    ? "x Basic [credential] y"
    : "x [credential] y";
