import type { JsonObject } from "../../document/syntax-tree";
import { noViolations, type Rule } from "./rule";

/** `pair/card-type`: a card payment says by which card, and only a card payment does. */
export const cardType: Rule<JsonObject> = {
  code: "pair/card-type",
  severity: "hint",
  reportsAbsence: true,
  check({ paymentType, cardType }) {
    const byCard =
      typeof paymentType === "string" && paymentType.toLowerCase() === "card";
    const isThere =
      cardType !== undefined && cardType !== null && cardType !== "";
    if (byCard && !isThere) {
      const message = '"paymentType" is Card, but "cardType" is missing.';
      return [{ at: ["paymentType"], message }];
    }
    if (byCard || !isThere) return noViolations;
    const message =
      '"cardType" is only for card payments, but "paymentType" is not "Card".';
    return [{ at: ["cardType"], atKey: true, message }];
  },
};
