import { readAddress } from "../../../cdp/endpoints";
import { isExtension, kindFor, type Kind } from "../../../cdp/kinds";
import { isRef } from "../../../cdp/refs";
import type { Payload } from "../../document/payload";
import { propertyOf, type JsonNode } from "../../document/syntax-tree";

/** The order, the item, or the data extension of one, that a response of CDP shows. */
export interface Resource {
  readonly kind: Kind;
  /** Of the order or the item. */
  readonly ref: string;
}

/**
 * Undefined where a text is no response, names what cannot be a ref, or is of
 * a guest or a list. Its address says which; nothing else of that is used.
 * @param retrieved where it is from, if that is known: not each response has an address
 */
export function resourceOf(
  { tree, kind }: Payload,
  retrieved?: Resource,
): Resource | undefined {
  const href = textOf(tree.root, "href");
  const ref = textOf(tree.root, "ref");
  const address = readAddress(href);
  if (!address) {
    if (retrieved && isExtension(retrieved.kind)) return retrieved;
    return isRef(ref) ? { kind: retrieved?.kind ?? kind, ref } : undefined;
  }
  const meant = kindFor(address.version, address.resource);
  // The ref of a data extension would be its own.
  const owner = meant && isExtension(meant) ? (address.ref ?? "") : ref;
  return meant && isRef(owner) ? { kind: meant, ref: owner } : undefined;
}

function textOf(node: JsonNode | undefined, name: string): string {
  const value = propertyOf(node, name)?.value;
  return value?.type === "string" ? String(value.value) : "";
}
