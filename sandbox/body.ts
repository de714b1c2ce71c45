import { check } from "../server/check/check";
import { limits } from "../server/document/limits";
import { readPayload } from "../server/document/payload";
import type { Kind } from "../cdp/kinds";
import { refuse, type Answer } from "./answers";
import type { Attributes } from "../cdp/attributes";
import type { Request } from "./exchange";

/** The largest body that is read, in bytes: a larger one is not checked either. */
export const maxBody = limits.size;

export type Accepted =
  { readonly body: Attributes } | { readonly refusal: Answer };

/**
 * The attributes that an update brings. The wire carries strict JSON, so the
 * comments that a payload file may have are refused here; everything else is
 * judged by the editor's own check, of which only errors refuse.
 */
export function acceptBody(
  { contentType, body: bytes }: Request,
  kind: Kind,
): Accepted {
  if (!/^application\/json *(;|$)/i.test(contentType ?? "")) {
    return refused(
      refuse(415, "The Content-Type header must be application/json."),
    );
  }
  if (bytes === undefined) {
    return refused(refuse(413, `A body has at most ${maxBody} bytes.`));
  }
  const text = decode(bytes);
  if (text === undefined) return refused(refuse(400, "The body is not UTF-8."));
  const value = parse(text);
  if (value === undefined) {
    return refused(
      refuse(400, "The body is not JSON, which has no comments either."),
    );
  }
  const errors = check(readPayload(text, kind)).filter(
    ({ severity }) => severity === "error",
  );
  const [first] = errors;
  return first
    ? refused(
        refuse(400, first.message, {
          developerMessage: errors
            .map(({ code, message }) => `${code}: ${message}`)
            .join("\n"),
        }),
      )
    : { body: value as Attributes };
}

const refused = (refusal: Answer): Accepted => ({ refusal });

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
