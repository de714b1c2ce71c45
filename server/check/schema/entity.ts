import type { Path } from "../../document/syntax-tree";
import type { Kind } from "../../../cdp/kinds";

/** Each object of a payload is one of them. */
export type EntityName = "order" | "order item" | "flight segment";

export function entityAt(kind: Kind, path: Path): EntityName {
  const list = path.findLast((step) => typeof step === "string");
  if (list === "flightSegments") return "flight segment";
  return kind === "orderItem" || list === "orderItems" ? "order item" : "order";
}

export const withArticle = (owner: EntityName) =>
  owner === "flight segment" ? `a ${owner}` : `an ${owner}`;
