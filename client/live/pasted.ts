import type { Kind } from "../../cdp/kinds";
import { refFault } from "../http/request";

/** What somebody copied from an answer, a log or another tool. */
export interface Pasted {
  readonly ref: string;
  /** Absent where it was a ref alone. */
  readonly kind?: Kind;
}

/**
 * Reads a ref, or the address of an order or item; `undefined` for anything
 * else. Of an address only kind and ref are used: its host is never contacted.
 */
export function refOf(pasted: string): Pasted | undefined {
  const text = pasted.trim().replace(/^"(.*)",?$/, "$1");
  if (refFault(text) === undefined) return { ref: text };
  const { resource, ref } = address.exec(text)?.groups ?? {};
  if (ref === undefined) return undefined;
  return { ref, kind: resource === "orders" ? "order" : "orderItem" };
}

const address =
  /^(?:https?:\/\/[^\s?#\\]+)?\/v2\/(?<resource>orders|orderItems)\/(?<ref>[0-9A-Za-z-]{1,64})\/?(?:[?#]\S*)?$/;
