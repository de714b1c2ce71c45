import type { Attributes } from "../../cdp/attributes";
import { kinds, type Kind } from "../../cdp/kinds";

/** What an update makes of a live resource, if what its body leaves out and nobody says more of is lost. */
export function afterUpdate(
  kind: Kind,
  live: Attributes,
  body: Attributes,
): Attributes {
  return kinds[kind].leftOut === "kept" ? { ...live, ...body } : body;
}
