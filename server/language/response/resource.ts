import { readAddress } from "../../../cdp/endpoints";
import { kindFor, type Kind } from "../../../cdp/kinds";
import { isRef } from "../../../cdp/refs";
import type { Payload } from "../../document/payload";
import { propertyOf, type JsonNode } from "../../document/syntax-tree";

/** The order or item that a response of CDP shows. */
export interface Resource {
  readonly kind: Kind;
  readonly ref: string;
}

/**
 * Undefined where a text is no response, names what cannot be a ref, or is of
 * a guest or a list. Its address says which; nothing else of that is used.
 */
export function resourceOf({ tree, kind }: Payload): Resource | undefined {
  const ref = textOf(tree.root, "ref");
  if (!isRef(ref)) return undefined;
  const address = readAddress(textOf(tree.root, "href"));
  if (!address) return { kind, ref };
  const meant = kindFor(address.version, address.resource);
  return meant && { kind: meant, ref };
}

function textOf(node: JsonNode | undefined, name: string): string {
  const value = propertyOf(node, name)?.value;
  return value?.type === "string" ? String(value.value) : "";
}
