import type { Payload } from "../../document/payload";
import { endOf, type Span } from "../../document/syntax-tree";
import type { LazyProblem } from "../lazy-problem";

/**
 * `syntax/lone-surrogate`: half of a character, written as it is. UTF-8 has no
 * form for it, so it cannot be sent. Within another fault of syntax, that one
 * is enough.
 */
export function rawLoneSurrogates({
  textWithoutComments: text,
  tree,
}: Payload): readonly LazyProblem[] {
  // Known at once of a text in Latin-1, and the fastest of all scans otherwise.
  if (text.isWellFormed()) return [];
  const errors = tree.errors.toSorted((a, b) => a.offset - b.offset);
  const problems: LazyProblem[] = [];
  let next = 0;
  let errorEnd = 0;
  for (const { 0: halves, index: offset } of text.matchAll(surrogates)) {
    for (; (errors[next]?.offset ?? Infinity) <= offset; next++) {
      errorEnd = Math.max(errorEnd, endOf(errors[next] as Span));
    }
    if (offset < errorEnd) continue;
    problems.push({
      code: "syntax/lone-surrogate",
      severity: "error",
      anchor: offset,
      details: () => ({
        offset,
        length: halves.length,
        message: `This is half of a character (${codePoint(halves)}) without its other half. It has no form in UTF-8, so it cannot be sent. Remove it, or retype the character.`,
      }),
    });
  }
  return problems;
}

/**
 * `value/lone-surrogate`: the same, written as an escape, in a name or a value.
 * It can be sent, and receivers differ in what they make of it: RFC 8259
 * section 8.2.
 */
export function escapedLoneSurrogates({
  textWithoutComments: text,
}: Payload): readonly LazyProblem[] {
  if (!text.includes("\\u") || !escapedSurrogate.test(text)) return [];
  const problems: LazyProblem[] = [];
  for (const { groups, index: offset } of text.matchAll(escapes)) {
    const escape = groups?.["lone"];
    if (escape === undefined) continue;
    problems.push({
      code: "value/lone-surrogate",
      severity: "warning",
      anchor: offset,
      details: () => ({
        offset,
        length: escape.length,
        message: `The escape ${escape} is half of a character without its other half. Servers read it in different ways. Write the other half, or remove this one.`,
      }),
    });
  }
  return problems;
}

const codePoint = (text: string) =>
  `U+${text.charCodeAt(0).toString(16).toUpperCase()}`;

/** With `u`, the halves of a pair are no match. */
const surrogates = /\p{Surrogate}+/gu;
const high = String.raw`\\u[dD][89abAB][\da-fA-F]{2}`;
const low = String.raw`\\u[dD][c-fC-F][\da-fA-F]{2}`;
const escapedSurrogate = new RegExp(`${high}|${low}`);
/** All of them, since whether a backslash escapes is told by those before it. */
const escapes = new RegExp(`${high}${low}|(?<lone>${high}|${low})|\\\\.`, "g");
