import type { Payload } from "../../document/payload";
import type { Path } from "../../document/syntax-tree";
import { schemaAt } from "../schema/schema";
import { noViolations, type Rule } from "./rule";

/**
 * `value/odd-characters`: what cannot be seen, or looks like another letter.
 * Prose may be in any script; what CDP or a shop compares letter by letter may
 * not have Cyrillic or Greek letters among Latin ones.
 */
export const oddCharacters: Rule<string> = {
  code: "value/odd-characters",
  severity: "warning",
  appliesTo: ({ text }) => odd.test(text) || text.includes("\\u"),
  check(text, path, { payload }) {
    const character = oddIn(text, path, payload);
    if (character === undefined) return noViolations;
    const number = character.codePointAt(0)?.toString(16).toUpperCase() ?? "";
    const what = lookalike.test(character)
      ? `the letter ${character}, which is not the Latin one`
      : character === unread
        ? "the sign for a character that was lost when it was read in another encoding"
        : "a character that cannot be seen";
    const message = `This text has ${what} (U+${number.padStart(4, "0")}); retype it.`;
    return [{ at: [], message }];
  },
};

/** The first character that is not what it looks like. */
export function oddIn(text: string, path: Path, { kind }: Payload) {
  const name = path.findLast((step) => typeof step === "string") ?? "";
  if (codes.has(name)) {
    const mixed = latin.test(text) ? lookalike : unseen;
    return (unseen.exec(text) ?? mixed.exec(text))?.[0];
  }
  const { enum: values, pattern, format } = schemaAt(kind, path) ?? {};
  return (values ?? pattern ?? format)
    ? odd.exec(text)?.[0]
    : unseenInProse.exec(text)?.[0];
}

/** What a decoder writes for bytes that it cannot read. */
export const unread = "\uFFFD";

/** Such signs, zero-width characters and what turns the direction of a text. */
const unseenInProse =
  /[\uFFFD\u200B\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/;
/** Scripts and emoji need these between their letters; a code does not. */
const unseen =
  /[\uFFFD\u00AD\u200B-\u200F\u061C\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/;
const lookalike = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const odd = new RegExp(`${unseen.source}|${lookalike.source}`, "u");
const latin = /[A-Za-z]/;

/** Attributes without a list of values that are compared letter by letter. */
const codes: ReadonlySet<string> = new Set([
  ...["referenceId", "productId", "id", "flightNumber", "passengerTypeCode"],
  ...["originDestination", "bookingClass", "operatingFlightNumber"],
  ...["paymentType", "cardType"],
]);
