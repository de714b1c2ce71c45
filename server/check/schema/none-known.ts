import { documented } from "../../../cdp/attributes";
import { isExtension, kinds } from "../../../cdp/kinds";
import type { Payload } from "../../document/payload";
import { isObject } from "../../../cdp/attributes";
import type { LazyProblem } from "../lazy-problem";
import { markedSpan } from "../marked-span";
import { closestMatch } from "../text/closest-match";

/**
 * `attribute/none-known`: an object that is no update of an order or an item,
 * since it has no attribute that one of them can be sent with, not even a
 * misspelled one. An empty object is.
 */
export function noneKnown(payload: Payload): LazyProblem | undefined {
  const { value, kind } = payload;
  // The names of a data extension are the author's own.
  if (!isObject(value) || isExtension(kind)) return undefined;
  const names = Object.keys(value);
  if (names.length === 0 || names.some((name) => writable.has(name)))
    return undefined;
  const { root } = payload.tree;
  if (root?.type !== "object" || root.broken || !root.closed) return undefined;
  if (names.some((name) => isMeant(name))) return undefined;
  const message = isObject(value["value"])
    ? "This is not an update of an order or an order item. An update has the attributes of “value” at its top level."
    : `This is not an update of an order or an order item: none of its attributes can be sent with one.${kinds[kind].version === "v2" ? "" : ofExtension}`;
  return {
    code: "attribute/none-known",
    severity: "error",
    anchor: root.offset,
    details: () => ({ ...markedSpan(root), message }),
  };
}

const writable: ReadonlySet<string> = new Set(
  Object.values(documented).flatMap(({ properties = {} }) =>
    Object.entries(properties).flatMap(([name, { readOnly }]) =>
      readOnly ? [] : name,
    ),
  ),
);

const ofExtension =
  " If it is a data extension, add the line // @orderExtension or // @orderItemExtension.";

const isMeant = (name: string) =>
  closestMatch(name, [...writable]) !== undefined;
