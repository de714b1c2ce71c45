import { kinds, type Kind, type TargetResource } from "../../cdp/kinds";
import { refPattern } from "../../cdp/refs";

/** The end of the name of a payload's file. */
export const suffix = ".cdp-order.json";

const names: Readonly<Record<TargetResource, string>> = {
  order: "order",
  orderItem: "order-item",
  orderExtension: "order-extension",
  orderItemExtension: "order-item-extension",
};

/** The name of a new file, without its suffix. */
export const newName = (kind: Kind) => `new-${names[kinds[kind].resource]}`;

const target = new RegExp(
  `^(?://.*\\n)*// @(${Object.keys(names).join("|")}) (${refPattern})`,
);

/** The name of a file with the text of a response, without its suffix: by its target line. */
export function nameByTarget(text: string): string {
  const [, resource, ref] = target.exec(text) ?? [];
  if (ref === undefined) return newName("order");
  return `${names[resource as TargetResource]}-${ref.slice(0, 8)}`;
}
