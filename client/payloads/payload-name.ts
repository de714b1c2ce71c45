import type { Kind } from "../../cdp/kinds";
import { refPattern } from "../../cdp/refs";

/** The end of the name of a payload's file. */
export const suffix = ".cdp-order.json";

/** The name of a new file, without its suffix. */
export const newNames: Readonly<Record<Kind, string>> = {
  order: "new-order",
  orderItem: "new-order-item",
};

/** The name of a file with the text of a response, without its suffix: by its target line. */
export function nameByTarget(text: string): string {
  const [, kind, ref] =
    new RegExp(`^// @(order|orderItem) (${refPattern})`).exec(text) ?? [];
  if (ref === undefined) return newNames.order;
  return `${kind === "order" ? "order" : "order-item"}-${ref.slice(0, 8)}`;
}
