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

export const dataExtensionBody =
  (kind: Kind) =>
  (stored: DataExtension, { baseUrl }: Context): Attributes => ({
    name: "ext",
    key: "default",
    ...shown(kind, stored, urlOf(baseUrl, addressOf(kind, stored.ownerRef))),
  });

function shown(kind: Kind, stored: Resource, href: string): Attributes {
  const { ref, createdAt, modifiedAt, attributes } = stored;
  return { href, ref, createdAt, modifiedAt, ...settable(kind, attributes) };
}
