import { trimEndMatching } from "../text/trim-end-matching";
import { noViolations, type Rule } from "./rule";

/**
 * `value/number-precision`: a number that comes back with other digits when a
 * double has held it. RFC 8259 section 6.
 */
export const numberPrecision: Rule<number> = {
  code: "value/number-precision",
  severity: "warning",
  appliesTo: ({ precision }) => precision.maxDigits > alwaysKept,
  check(value, path, { sourceText }) {
    if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return noViolations;
    const written = sourceText(path);
    if (significant(written) === significant(String(value)))
      return noViolations;
    const message = `This number has more digits than most JSON parsers keep: they read ${value}. It is sent as written, but CDP may store a different one.`;
    return [{ at: [], message }];
  },
};

/** A double keeps that many digits of any number. */
const alwaysKept = 15;

/** The same text for two spellings of the same number. */
function significant(spelling: string): string {
  const { whole, fraction, exponent } =
    /^-?(?<whole>\d+)(?:\.(?<fraction>\d+))?(?:[eE](?<exponent>[+-]?\d+))?$/.exec(
      spelling,
    )?.groups ?? {};
  const digits = `${whole ?? ""}${fraction ?? ""}`.replace(/^0+/, "");
  const kept = trimEndMatching(digits, /0/);
  const power =
    Number(exponent ?? 0) -
    (fraction?.length ?? 0) +
    (digits.length - kept.length);
  return kept === "" ? "0" : `${kept}e${power}`;
}
