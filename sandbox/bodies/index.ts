import type { Attributes } from "../../cdp/attributes";
import type { Kind } from "../../cdp/kinds";
import type { HandlerContext } from "../handler";
import type { Stored } from "../resources";
import { orderBody, orderItemBody } from "./v2";
import { itemExtensionBody, orderExtensionBody, resourceBody } from "./v2-1";

export type Body<K extends Kind> = (
  stored: Stored[K],
  context: HandlerContext,
) => Attributes;

/** What is stored, as the response to its retrieval shows it. */
export function bodyOf<K extends Kind>(
  kind: K,
  stored: Stored[K],
  context: HandlerContext,
): Attributes {
  return bodies[kind](stored, context);
}

const bodies: { readonly [K in Kind]: Body<K> } = {
  order: orderBody,
  orderItem: orderItemBody,
  "v2.1/order": resourceBody("v2.1/order"),
  "v2.1/orderItem": resourceBody("v2.1/orderItem"),
  "v2.1/orderExtension": orderExtensionBody,
  "v2.1/orderItemExtension": itemExtensionBody,
};
