import { check } from "../server/check/check";
import { addSchemas } from "../server/check/schema/schema-set";
import { v21 } from "../server/check/schema/v2-1";
import { limits } from "../server/document/limits";
import { readPayload } from "../server/document/payload";
import type { Kind } from "../cdp/kinds";
import { refused, type Refusal } from "./results";
import type { Attributes } from "../cdp/attributes";
import type { SandboxRequest } from "./handler";

/** A larger body is not read: no editor checks one either. */
export const maxBodyBytes = limits.size;

export type ValidatedBody =
  { readonly ok: true; readonly body: Attributes } | Refusal;

// The sandbox checks in one go, so nothing can be loaded when it is needed.
addSchemas("v2.1", v21);

/**
 * The attributes that an update brings. The wire carries strict JSON, so the
 * comments that a payload file may have are refused here; everything else is
 * judged by the editor's own check, of which only errors refuse.
 */
export function validateBody(
  { contentType, body: bytes }: SandboxRequest,
  kind: Kind,
): ValidatedBody {
  if (!/^application\/json *(;|$)/i.test(contentType ?? "")) {
    return refused(415, "The Content-Type header must be application/json.");
  }
  if (bytes === undefined) {
    return refused(413, `The body must not exceed ${maxBodyBytes} bytes.`);
  }
  const text = decode(bytes);
  if (text === undefined) return refused(400, "The body is not valid UTF-8.");
  const value = parse(text);
  if (value === undefined) {
    return refused(
      400,
      "The body is not valid JSON. JSON does not allow comments.",
    );
  }
  const errors = check(readPayload(text, kind)).filter(
    ({ severity }) => severity === "error",
  );
  const [first] = errors;
  return first
    ? refused(400, first.message, {
        developerMessage: errors
          .map(({ code, message }) => `${code}: ${message}`)
          .join("\n"),
      })
    : { ok: true, body: value as Attributes };
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
      bytes,
    );
  } catch {
    return undefined;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
