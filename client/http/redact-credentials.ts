import type { Credentials } from "./credentials";
import type { HttpResponse } from "./http-result";
import { parseJson } from "./json";

/** Stands where a credential was. No character of it needs an escape in JSON or in an address. */
const credentialMark = "[credential]";

/** A text without the credentials of a request, however it spells them. */
export type Redact = (text: string) => string;

/**
 * Replaces the API token, alone and with its client key, and the value of the
 * `Authorization` header: as they are, in base64 and base64url, and with any
 * of their characters escaped for JSON or an address, more than once too. What
 * was JSON stays JSON. A client key alone is no secret: web pages have it.
 */
export function redactCredentials(credentials: Credentials): Redact {
  const known = redactions.get(credentials);
  if (known) return known;
  const redact = redaction(credentials);
  redactions.set(credentials, redact);
  return redact;
}

/** Of many updates with the same credentials, each would make the expression, which is long. */
const redactions = new WeakMap<Credentials, Redact>();

function redaction({ clientKey, apiToken }: Credentials): Redact {
  const secrets = [`${clientKey}:${apiToken}`, apiToken]
    .filter(({ length }) => length >= shortestSecret)
    .flatMap((secret) => [spelled(secret), ...inBase64(secret)]);
  if (secrets.length === 0) return (text) => text;
  const pattern = new RegExp(
    // Not from within an escape: what is left would be no JSON.
    String.raw`(?<!\\(?:u[\da-fA-F]{0,3})?)(?:${secrets.join("|")})`,
    "g",
  );
  return (text) => text.replace(pattern, credentialMark);
}

/** The response that everybody sees from then on. */
export function redactResponse(
  response: HttpResponse,
  redact: Redact,
): HttpResponse {
  const text = redact(response.text);
  if (text === response.text) return response;
  const { json, ...rest } = response;
  if (json === undefined) return { ...rest, text };
  const parsed = parseJson(text);
  if (parsed.ok) return { ...rest, text, json: parsed.value };
  // A token of digits stood as a number.
  const quoted = JSON.stringify(json, (_, value: unknown) =>
    typeof value === "number" && redact(`${value}`) !== `${value}`
      ? credentialMark
      : value,
  );
  const withoutNumbers = redact(quoted);
  const again = parseJson(withoutNumbers);
  // A token with the marks of JSON may take some of them with it. The update was sent: nothing may throw here.
  return again.ok
    ? { ...rest, text: withoutNumbers, json: again.value }
    : { ...rest, text };
}

/** A shorter one is a word that any text can have. */
const shortestSecret = 8;

/** Its padding may be missing. */
function inBase64(secret: string): readonly string[] {
  const bytes = Buffer.from(secret, "utf8");
  return [bytes.toString("base64"), bytes.toString("base64url")].map(
    (text) => `${spelled(text.replace(/=+$/, ""))}(?:=|%(?:25)*3[dD])*`,
  );
}

/** The source of an expression for a text with each of its characters in any spelling. */
const spelled = (secret: string) => Array.from(secret, anySpelling).join("");

function anySpelling(character: string): string {
  const units = Array.from({ length: character.length }, (_, at) =>
    hexOf(character.charCodeAt(at).toString(16).padStart(4, "0")),
  );
  const bytes = [...Buffer.from(character, "utf8")].map((byte) =>
    hexOf(byte.toString(16).padStart(2, "0")),
  );
  const itself = character.replace(/[^\p{L}\p{N}]/u, "\\$&");
  return `(?:${[
    // A backslash is a whole run of them, however often it was escaped.
    character === "\\" ? String.raw`\\+(?!\\)` : String.raw`\\*${itself}`,
    units.map((unit) => String.raw`\\+u${unit}`).join(""),
    bytes.map((byte) => `%(?:25)*${byte}`).join(""),
    ...(character === " " ? [String.raw`\+`] : []),
  ].join("|")})`;
}

/** Hexadecimal digits in either case. */
const hexOf = (digits: string) =>
  digits.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
