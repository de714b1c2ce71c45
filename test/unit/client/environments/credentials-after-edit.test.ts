import { equal } from "node:assert/strict";
import { test } from "node:test";
import { credentialsAfterEdit } from "../../../../client/environments/credentials-after-edit";

const before = {
  name: "EU",
  baseUrl: "https://api.example.com",
  stage: "test",
  source: "settings",
} as const;

for (const [name, baseUrl, expected] of [
  ["EU", "https://api.example.com", "keep"],
  ["eu", "https://api.example.com/cdp", "keep"],
  ["Europe", "https://api.example.com", "move"],
  ["EU", "https://api.example.com:8443", "ask"],
  ["EU", "https://api.example.org", "ask"],
  ["Europe", "http://api.example.com", "ask"],
] as const)
  test(`edited to ${name} at ${baseUrl}: ${expected}`, () => {
    equal(credentialsAfterEdit(before, { name, baseUrl }), expected);
  });
