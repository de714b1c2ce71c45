import { checkBaseUrl } from "../environments/base-url";
import type { Kind } from "../../server/protocol";

export interface UpdateRequest {
  readonly method: "POST";
  readonly url: URL;
  /** Sent as it stands, in UTF-8. */
  readonly body: string;
}

export type BuiltRequest =
  | { readonly ok: true; readonly request: UpdateRequest }
  | { readonly ok: false; readonly fault: string };

/** The update of one order or order item. [seed] */
export function updateRequest(
  baseUrl: string,
  kind: Kind,
  ref: string,
  body: string,
): BuiltRequest {
  const fault = refFault(ref);
  if (fault !== undefined) return { ok: false, fault };
  const checked = checkBaseUrl(baseUrl);
  if (!checked.ok) return checked;
  const meant = `${checked.url}/v2/${resource[kind]}/${ref}`;
  const url = new URL(meant);
  return url.href === meant
    ? { ok: true, request: { method: "POST", url, body } }
    : { ok: false, fault: "The base URL and the reference do not make a URL." };
}

/** The fault of a reference as a user may type it, or `undefined`. */
export function refFault(ref: string): string | undefined {
  return /^[0-9A-Za-z-]{1,64}$/.test(ref)
    ? undefined
    : "A reference is 1 to 64 letters, digits and hyphens.";
}

const resource: Readonly<Record<Kind, string>> = {
  order: "orders",
  orderItem: "orderItems",
};
