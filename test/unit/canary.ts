import { equal } from "node:assert/strict";

/** Credentials that nothing may show; what an encoding would change is in them. */
export const canary = {
  clientKey: "canary-key/é",
  apiToken: "canary+token &=ü",
} as const;

const { clientKey, apiToken } = canary;
const secrets = [clientKey, apiToken, `${clientKey}:${apiToken}`];

/** As it is, read as Latin-1, base64, hexadecimal, URL-encoded; and what it begins with. */
const spellings = [
  "canary-key",
  "canary+token",
  ...secrets.flatMap((secret) => {
    const bytes = Buffer.from(secret);
    return [
      bytes.toString("latin1"),
      bytes.toString("base64").replace(/=+$/, ""),
      bytes.toString("base64url"),
      bytes.toString("hex"),
      encodeURIComponent(secret),
    ];
  }),
];

/** The spellings of the canary that a text has. */
export function canaryIn(text: string): readonly string[] {
  return spellings.filter((spelling) => text.includes(spelling));
}

/** @param what names the text where it has the canary */
export function noCanary(what: string, text: string): void {
  equal(canaryIn(text).join(", "), "", what);
}
