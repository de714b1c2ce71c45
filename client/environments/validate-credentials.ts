import { messages } from "./messages";

/**
 * The message about an invalid client key, or `undefined`. The user-id of Basic
 * authentication ends at the first colon (RFC 7617 §2).
 */
export function validateClientKey(text: string): string | undefined {
  return text.includes(":")
    ? messages.clientKeyColon
    : validatePart("client key", text);
}

export function validateApiToken(text: string): string | undefined {
  return validatePart("API token", text);
}

function validatePart(
  part: "client key" | "API token",
  text: string,
): string | undefined {
  if (text === "") return messages.credentialEmpty(part);
  if (/\p{Cc}|[\u2028\u2029]/u.test(text))
    return messages.credentialControls(part);
  return text.trim() === text ? undefined : messages.credentialSpaces(part);
}
