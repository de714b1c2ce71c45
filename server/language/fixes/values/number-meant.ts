import { endOf } from "../../../document/syntax-tree";
import type { FixProvider } from "../fix";
import { replace } from "../../layout/edit";
import { nextSignificant } from "../../layout/white-space";

/**
 * A number with a decimal comma, or with marks between thousands, as JSON
 * writes it. Undefined for what is no number, and where it has two readings,
 * as 1,234 has.
 */
export function numberMeant(written: string): string | undefined {
  for (const form of forms) {
    const { sign, whole = "", fraction } = form.exec(written)?.groups ?? {};
    if (whole === "") continue;
    const digits = whole.replace(/\D/g, "").replace(/^0+(?=\d)/, "");
    const decimals = fraction === undefined ? "" : `.${fraction}`;
    return `${sign === "-" ? "-" : ""}${digits}${decimals}`;
  }
  return undefined;
}

const forms: readonly RegExp[] = [
  /^(?<sign>[-+]?)(?<whole>\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:[.,](?<fraction>\d{1,2}))?$/,
  /^(?<sign>[-+]?)(?<whole>\d{1,3}(?:,\d{3})+)\.(?<fraction>\d+)$/,
  /^(?<sign>[-+]?)(?<whole>\d{1,3}(?:\.\d{3})+),(?<fraction>\d+)$/,
  /^(?<sign>[-+]?)(?<whole>\d{1,3}(?:(?:,\d{3}){2,}|(?:\.\d{3}){2,}))$/,
];

/** A number that such a comma or mark has cut in pieces, one of which stands where JSON has none. */
export const joinNumber: FixProvider = ({ textWithoutComments }, piece) => {
  if (!/^\d/.test(textWithoutComments.charAt(piece.offset))) return [];
  if (
    textWithoutComments[nextSignificant(textWithoutComments, endOf(piece))] ===
    ":"
  )
    return [];
  const from = Math.max(0, piece.offset - longest);
  const near = textWithoutComments.slice(from, piece.offset + longest);
  const pieces = /[-+]?\d(?:[\d.]|[, \u00a0\u202f](?=\d))*/g;
  for (const { 0: written, index } of near.matchAll(pieces)) {
    const span = { offset: from + index, length: written.length };
    if (span.offset >= piece.offset || endOf(span) < endOf(piece)) continue;
    const number = numberMeant(written);
    if (number === undefined) return [];
    const edits = [replace(span, number)];
    return [{ title: `Replace with ${number}`, edits }];
  }
  return [];
};

/** No number is longer that somebody wrote by hand. */
const longest = 40;
