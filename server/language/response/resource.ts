import { readAddress } from "../../../cdp/endpoints";
import { isKind, type Kind } from "../../../cdp/kinds";
import { isRef } from "../../../cdp/refs";
import type { Payload } from "../../document/payload";
import { propertyOf, type JsonNode } from "../../document/syntax-tree";

/** What a response of CDP is about. */
export interface Resource {
  readonly kind: Kind;
  readonly ref: string;
}

/** Undefined where a text is no response, or names what cannot be a ref. */
export function resourceOf({ tree, kind }: Payload): Resource | undefined {
  const ref = textOf(tree.root, "ref");
  if (!isRef(ref)) return undefined;
  return { kind: kindByAddress(textOf(tree.root, "href")) ?? kind, ref };
}

export const targetLineOf = ({ kind, ref }: Resource) => `// @${kind} ${ref}`;

/** The address in a response says what it is; nothing else of it is used. */
function kindByAddress(href: string): Kind | undefined {
  const resource = readAddress(href)?.resource;
  return isKind(resource) ? resource : undefined;
}

function textOf(node: JsonNode | undefined, name: string): string {
  const value = propertyOf(node, name)?.value;
  return value?.type === "string" ? String(value.value) : "";
}
