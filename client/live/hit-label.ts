import { messages } from "./messages/search";
import type { Hit } from "./find";
import { plainValue } from "./plain-value";
import { ownerOf } from "../../cdp/kinds";
import type { Attributes } from "../../cdp/attributes";

/** Tells one hit from another, in a list. */
export interface HitLabel {
  /** "CONFIRMED · 92 EUR · 2024-03-04" */
  readonly label: string;
  /** The referenceId, if it is known, and the ref. */
  readonly description: string;
}

/** Values that could be more than words where they are shown are left out. */
export function hitLabel({ kind, ref, attributes }: Hit): HitLabel {
  if (attributes === undefined)
    return {
      label: messages.unreadable(kind),
      description: ref,
    };
  const { type, productId, status, orderedAt, referenceId } = attributes;
  const facts =
    ownerOf(kind) === "order"
      ? [plainValue(status), price(attributes), day(orderedAt)]
      : [
          plainValue(type),
          plainValue(productId),
          plainValue(status),
          price(attributes),
        ];
  return {
    label: joined(facts) || messages.withoutDetails(kind),
    description: joined([plainValue(referenceId), ref]),
  };
}

function joined(words: readonly (string | undefined)[]): string {
  return words.filter((word) => word !== undefined).join(" · ");
}

function price({ price, currencyCode }: Attributes): string | undefined {
  if (typeof price !== "number") return undefined;
  return typeof currencyCode === "string" && /^[A-Z]{3}$/.test(currencyCode)
    ? `${price} ${currencyCode}`
    : `${price}`;
}

function day(orderedAt: unknown): string | undefined {
  return typeof orderedAt === "string"
    ? /^\d{4}-\d\d-\d\d(?=T|$)/.exec(orderedAt)?.[0]
    : undefined;
}
