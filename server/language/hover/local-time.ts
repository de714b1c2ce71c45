import { instantOf, parseDateTime } from "../../../cdp/date-times";

/** The time, and the zone it is shown in: a parameter, so that a response can be repeated. */
export interface CurrentTime {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** An IANA name; the machine's own zone where it is absent. */
  readonly timeZone?: string;
}

/**
 * A date of a payload as a reader's own clock shows it, and how far away it
 * is. Undefined for what is no date, or says no zone: it would be a guess.
 */
export function localTime(
  text: string,
  current: CurrentTime,
): string | undefined {
  const dateTime = parseDateTime(text);
  const at = dateTime && instantOf(dateTime);
  if (at === undefined) return undefined;
  return `Local time: ${local(at, current.timeZone)}, ${relative(at - current.now)}`;
}

function local(at: number, timeZone: string | undefined): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    year: "numeric",
    month: "long",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    timeZoneName: "short",
    timeZone,
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((one) => one.type === type)?.value ?? "";
  const date = `${part("day")} ${part("month")} ${part("year")}`;
  const time = `${part("hour")}:${part("minute")}:${part("second")}`;
  return `${date} ${time} ${part("timeZoneName")}`;
}

const units = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
] as const;

/** The two largest units, cut and not rounded: two days are over when they are over. */
function relative(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  let rest = seconds;
  const counts = units.map(([unit, length]) => {
    const count = Math.floor(rest / length);
    rest -= count * length;
    return { unit, count };
  });
  const first = counts.findIndex(({ count }) => count > 0);
  if (first < 0) return "now";
  const said = counts
    .slice(first, first + 2)
    .filter(({ count }) => count > 0)
    .map(({ unit, count }) => `${count} ${unit}${count === 1 ? "" : "s"}`)
    .join(" and ");
  return milliseconds < 0 ? `${said} ago` : `in ${said}`;
}
