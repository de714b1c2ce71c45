import type { Kind } from "./kinds";
import type { Attributes } from "./attributes";
import { instantOf, parseDateTime } from "./date-times";

const twoDays = 2 * 24 * 60 * 60 * 1000;

/**
 * The attributes that break the two-days rule: an order can be updated when
 * `referenceId` is the same and `orderedAt` within two days. [seed] What one of
 * the two lacks, or what is no instant, is not compared. Items have no such rule.
 */
export function twoDaysRule(
  kind: Kind,
  live: Attributes,
  body: Attributes,
): readonly ("referenceId" | "orderedAt")[] {
  if (kind !== "order") return [];
  const ids = [textOf(live, "referenceId"), textOf(body, "referenceId")];
  const isOther = !ids.includes(undefined) && ids[0] !== ids[1];
  const apart = Math.abs(orderedAt(live) - orderedAt(body));
  return [
    ...(isOther ? (["referenceId"] as const) : []),
    ...(apart > twoDays ? (["orderedAt"] as const) : []),
  ];
}

/** In milliseconds; NaN where it is no instant. */
function orderedAt(attributes: Attributes): number {
  const dateTime = parseDateTime(textOf(attributes, "orderedAt") ?? "");
  return (dateTime && instantOf(dateTime)) ?? NaN;
}

function textOf(attributes: Attributes, name: string): string | undefined {
  const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  return typeof value === "string" ? value : undefined;
}
