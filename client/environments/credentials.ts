export interface Credentials {
  readonly clientKey: string;
  readonly apiToken: string;
}

/** The user-id of Basic authentication ends at the first colon (RFC 7617 §2). */
export function clientKeyFault(text: string): string | undefined {
  return text.includes(":")
    ? "The client key must not contain a colon."
    : partFault("client key", text);
}

export function apiTokenFault(text: string): string | undefined {
  return partFault("API token", text);
}

function partFault(what: string, text: string): string | undefined {
  if (text === "") return `The ${what} must not be empty.`;
  if (/\p{Cc}|[\u2028\u2029]/u.test(text))
    return `The ${what} must not contain line breaks or control characters.`;
  return text.trim() === text
    ? undefined
    : `The ${what} must not start or end with a space.`;
}
