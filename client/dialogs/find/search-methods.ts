import type { Kind } from "../../../cdp/kinds";
import { plain } from "../../live/plain";
import { referenceIdFault } from "../../http/request";

/** By the payload's own referenceId, by another, by the guest, or by what the user has at hand. */
export type SearchMethod = "own" | "referenceId" | "guestRef" | "pasted";

/** An item has a referenceId of its own, by which no order is found. */
export function searchMethods({
  kind,
  referenceId = "",
}: {
  readonly kind?: Kind;
  readonly referenceId?: string;
}) {
  const hasOwn =
    kind !== "orderItem" && referenceIdFault(referenceId) === undefined;
  const description = plain(referenceId);
  const own = {
    label: "By the Payload's referenceId",
    ...(description !== undefined && { description }),
    value: "own" as SearchMethod,
  };
  return [
    ...(hasOwn ? [own] : []),
    {
      label: hasOwn ? "By Another referenceId…" : "By referenceId…",
      value: "referenceId" as SearchMethod,
    },
    { label: "By Guest…", value: "guestRef" as SearchMethod },
    { label: "Enter a Reference or Address…", value: "pasted" as SearchMethod },
  ];
}
