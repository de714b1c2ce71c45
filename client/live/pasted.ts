import { readAddress } from "../../cdp/endpoints";
import { kindFor, type Kind } from "../../cdp/kinds";
import { isRef } from "../../cdp/refs";

/** Copied by somebody from a response, a log or another tool. */
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
  if (isRef(text)) return { ref: text };
  const address = readAddress(text);
  const kind = address && kindFor(address.version, address.resource);
  return kind && address.ref !== undefined
    ? { ref: address.ref, kind }
    : undefined;
}
