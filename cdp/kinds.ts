/** The two resources that an update can be for, each with its own endpoint. [seed] */
export type Kind = "order" | "orderItem";

/** For use within a sentence. */
export const kindNames: Readonly<Record<Kind, string>> = {
  order: "order",
  orderItem: "order item",
};

export function isKind(value: unknown): value is Kind {
  return value === "order" || value === "orderItem";
}

export function updateName(kind: Kind): string {
  return `${kindNames[kind]} update`;
}
