import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { checkBaseUrl } from "../../../../client/environments/base-url";
import { regions } from "../../../../cdp/regions";
import { hostileBaseUrls } from "../hostile";

test("the regions' URLs and what is like them are taken in one spelling", () => {
  const accepted: readonly (readonly [typed: string, meant: string])[] = [
    ...regions.map(({ baseUrl }) => [baseUrl, baseUrl] as const),
    ["https://api.example.com/", "https://api.example.com"],
    ["https://api.example.com:443", "https://api.example.com"],
    ["https://API.Example.com", "https://api.example.com"],
    ["https://api.example.com:8443", "https://api.example.com:8443"],
    ["https://gateway.example.com/cdp/", "https://gateway.example.com/cdp"],
    ["http://127.0.0.1:8080", "http://127.0.0.1:8080"],
    ["http://127.1.2.3", "http://127.1.2.3"],
    ["http://localhost:3000/", "http://localhost:3000"],
    ["http://[::1]:3000", "http://[::1]:3000"],
  ];
  deepEqual(
    accepted.map(([typed]) => checkBaseUrl(typed)),
    accepted.map(([, url]) => ({ ok: true, url })),
  );
});

test("each reason has its own sentence", () => {
  const rejected: readonly (readonly [typed: string, reason: string])[] = [
    ["", "Enter a base URL, for example the one of your CDP region."],
    ["api.example.com", "The base URL must start with https://."],
    [
      "http://api.example.com",
      "The base URL must start with https://; http:// is allowed for this machine only.",
    ],
    [
      "https://me:secret@api.example.com",
      "The base URL must not contain a user name or password.",
    ],
    [
      "https://api.example.com?tenant=1",
      "The base URL must not contain a query or a fragment.",
    ],
    [
      "https://api.example.com/a/../b",
      "The base URL must not contain % or the path segments . and ..",
    ],
    [
      "https://api.example.com\\b",
      "The base URL must not contain spaces, line breaks, or backslashes.",
    ],
    [
      "https://api.example.com/v2/orders",
      "The base URL must not include /v2, which is added to each request.",
    ],
    [
      "https://0x7f.1",
      "The host of the base URL must be written in its normal form.",
    ],
    ["https://", "The base URL is not a valid URL."],
  ];
  deepEqual(
    rejected.map(([typed]) => checkBaseUrl(typed)),
    rejected.map(([, reason]) => ({ ok: false, reason })),
  );
});

for (const typed of hostileBaseUrls)
  test(`no base URL: ${JSON.stringify(typed)}`, () => {
    equal(checkBaseUrl(typed).ok, false);
  });
