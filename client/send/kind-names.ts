import type { Kind } from "../../server/protocol";

/** What a kind is called in a sentence. */
export const kindNames: Readonly<Record<Kind, string>> = {
  order: "order",
  orderItem: "order item",
};

export function updateName(kind: Kind): string {
  return `${kindNames[kind]} update`;
}
