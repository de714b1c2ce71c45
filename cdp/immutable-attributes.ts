import type { Kind } from "./kinds";

export type ImmutableAttribute = "referenceId" | "orderedAt";

/** Attributes that an update must have and cannot change; whether one that is changed is refused or ignored nobody says. [doc] */
export function immutableAttributes(kind: Kind): readonly ImmutableAttribute[] {
  return kind === "v2.1/order" ? ["referenceId", "orderedAt"] : [];
}
