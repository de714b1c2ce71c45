/** What is stored as v2.1 shows it: its own attributes only, whoever stored them. */
import type { Attributes } from "../../cdp/attributes";
import { addressOf, urlOf } from "../../cdp/endpoints";
import type { Kind } from "../../cdp/kinds";
import { settable } from "../attributes";
import type { HandlerContext } from "../handler";
import type { DataExtension, Resource } from "../resources";

type Context = Pick<HandlerContext, "baseUrl">;

/** Of an order or an item. */
export const resourceBody =
  (kind: Kind) =>
  (stored: Resource, { baseUrl }: Context): Attributes =>
    shown(kind, stored, urlOf(baseUrl, addressOf(kind, stored.ref)));

export const orderExtensionBody = (
  extension: DataExtension,
  context: Context,
): Attributes => extensionBody("v2.1/orderExtension", extension, context);

/** With the documented link to the item; whether there is one to an order is not documented. */
export const itemExtensionBody = (
  extension: DataExtension,
  context: Context,
): Attributes => ({
  ...extensionBody("v2.1/orderItemExtension", extension, context),
  orderItem: {
    href: urlOf(
      context.baseUrl,
      addressOf("v2.1/orderItem", extension.ownerRef),
    ),
  },
});

function extensionBody(
  kind: Kind,
  extension: DataExtension,
  { baseUrl }: Context,
): Attributes {
  const href = urlOf(baseUrl, addressOf(kind, extension.ownerRef));
  return { name: "ext", key: "default", ...shown(kind, extension, href) };
}

function shown(kind: Kind, stored: Resource, href: string): Attributes {
  const { ref, createdAt, modifiedAt, attributes } = stored;
  return { href, ref, createdAt, modifiedAt, ...settable(kind, attributes) };
}
