import type { Path } from "../document/tree";
import type { Kind } from "../../cdp/kinds";

/** What an object of a payload is. */
export type Owner = "order" | "order item" | "flight segment";

export function ownerAt(kind: Kind, path: Path): Owner {
  const list = path.findLast((step) => typeof step === "string");
  if (list === "flightSegments") return "flight segment";
  return kind === "orderItem" || list === "orderItems" ? "order item" : "order";
}

export const named = (owner: Owner) =>
  owner === "flight segment" ? `a ${owner}` : `an ${owner}`;
