import type { Path } from "../../document/syntax-tree";
import { isExtension, kinds, type Kind } from "../../../cdp/kinds";

/** Each object of a payload is one of them. */
export type EntityName =
  "order" | "order item" | "flight segment" | "data extension";

export function entityAt(kind: Kind, path: Path): EntityName {
  if (isExtension(kind)) return "data extension";
  const list = path.findLast((step) => typeof step === "string");
  if (list === "flightSegments") return "flight segment";
  return kinds[kind].resource === "orderItem" || list === "orderItems"
    ? "order item"
    : "order";
}

export const withArticle = (owner: EntityName) =>
  owner === "flight segment" || owner === "data extension"
    ? `a ${owner}`
    : `an ${owner}`;
