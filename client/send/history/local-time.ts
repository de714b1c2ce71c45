/**
 * A moment as a clock and a calendar show it.
 * @param at milliseconds since 1970
 * @param timeZone that of the machine where it is absent
 */
export function localTime(at: number, timeZone?: string) {
  const date = new Date(at);
  // Without options V8 keeps the formatter, and a list has hundreds of times.
  const text =
    timeZone === undefined
      ? date.toLocaleString(iso8601)
      : date.toLocaleString(iso8601, { timeZone });
  const [day = "", time = ""] = text.split(" ");
  return { day, time };
}

/** Swedish dates are those of ISO 8601. */
const iso8601 = "sv-SE";
