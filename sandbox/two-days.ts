import type { Attributes } from "./attributes";

const twoDays = 2 * 24 * 60 * 60 * 1000;

/**
 * Whether an update is for the order that is held: the same `referenceId`, and
 * an `orderedAt` within two days. What one of them does not have is not
 * compared.
 */
export function isSameOrder(held: Attributes, body: Attributes): boolean {
  const [heldId, id] = [held["referenceId"], body["referenceId"]];
  if (heldId !== undefined && id !== undefined && heldId !== id) return false;
  const apart = milliseconds(held) - milliseconds(body);
  return Number.isNaN(apart) || Math.abs(apart) <= twoDays;
}

/** NaN where there is no `orderedAt`. */
function milliseconds({ orderedAt }: Attributes): number {
  return typeof orderedAt === "string" ? Date.parse(orderedAt) : NaN;
}
