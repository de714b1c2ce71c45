import { kinds, type Kind } from "../../../cdp/kinds";
import { messages } from "../messages/search";
import { plainValue } from "../../live/plain-value";
import { validateReferenceId } from "../../live/requests";

/** By the payload's own referenceId, by another, by the guest, or by a pasted reference or address. */
export type SearchMethod = "own" | "referenceId" | "guestRef" | "pasted";

/** An item has a referenceId of its own, by which no order is found, and a data extension has none. */
export function searchMethods({
  kind,
  referenceId = "",
}: {
  readonly kind?: Kind;
  readonly referenceId?: string;
}) {
  const hasOwn =
    (kind === undefined || kinds[kind].resource === "order") &&
    validateReferenceId(referenceId) === undefined;
  const description = plainValue(referenceId);
  const own = {
    label: messages.byOwnReferenceId,
    ...(description !== undefined && { description }),
    value: "own" as SearchMethod,
  };
  return [
    ...(hasOwn ? [own] : []),
    {
      label: hasOwn ? messages.byOtherReferenceId : messages.byReferenceId,
      value: "referenceId" as SearchMethod,
    },
    { label: messages.byGuest, value: "guestRef" as SearchMethod },
    { label: messages.byPasted, value: "pasted" as SearchMethod },
  ];
}
