import {
  findUnseen,
  isAscii,
  isPlainText,
  trimOuterSpace,
  unseenPattern,
} from "../../document/characters";
import { lazyRegExp } from "../../document/lazy-reg-exp";
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
  appliesTo: (payload) =>
    payload.text.includes("\\u") ||
    (!isPlain(payload) && odd().test(payload.text)),
  check(text, path, { payload }) {
    const character = oddIn(text, path, payload);
    if (character === undefined) return noViolations;
    const number = character.codePointAt(0)?.toString(16).toUpperCase() ?? "";
    const what = lookalike().test(character)
      ? `the letter ${character}, which is not the Latin one`
      : character === unread
        ? "the sign for a character that was lost when it was read in another encoding"
        : "a character that cannot be seen";
    const message = `This text has ${what} (U+${number.padStart(4, "0")}); retype it.`;
    return [{ at: [], message }];
  },
};

/** Of all controls, a value of strict JSON can have only DEL as it is. */
const isPlain = ({ text, strictValue }: Payload) =>
  strictValue ? isAscii(text) && !text.includes("\x7F") : isPlainText(text);

/**
 * The first character that is not what it looks like. At the ends of a text it
 * is `value/outer-space`, unless a list or a form has to do with the whole.
 */
export function oddIn(text: string, path: Path, payload: Payload) {
  const usage = usageOf(path, payload);
  const lost = text.includes(unread) ? unread : undefined;
  const whole = usage === "value" ? text : trimOuterSpace(text);
  const invisible = findUnseen(whole, usage === "prose" ? "prose" : "code");
  const compared = usage === "value" || (usage === "code" && latin.test(text));
  return (
    lost ?? invisible ?? (compared ? lookalike().exec(text)?.[0] : undefined)
  );
}

/** How a text is used: read, compared letter by letter, or held against a list or form. */
export function usageOf(
  path: Path,
  { kind }: Payload,
): "prose" | "code" | "value" {
  const name = path.findLast((step) => typeof step === "string") ?? "";
  if (codes.has(name)) return "code";
  const { enum: values, pattern, format } = schemaAt(kind, path) ?? {};
  return (values ?? pattern ?? format) ? "value" : "prose";
}

/** A decoder writes it for bytes that it cannot read. */
export const unread = "\uFFFD";

const lookalikePattern = String.raw`[\p{Script=Cyrillic}\p{Script=Greek}]`;
const lookalike = lazyRegExp(lookalikePattern, "u");
const odd = lazyRegExp(`${unread}|${unseenPattern}|${lookalikePattern}`, "u");
const latin = /[A-Za-z]/;

/** Attributes without a list of values that are compared letter by letter. */
const codes: ReadonlySet<string> = new Set([
  ...["referenceId", "productId", "id", "flightNumber", "passengerTypeCode"],
  ...["originDestination", "bookingClass", "operatingFlightNumber"],
  ...["paymentType", "cardType"],
]);
