import type { Attribute } from "./attributes";

/**
 * One spelling for all that mean the same: `orderedAt` as its instant in UTC.
 * The times of segments are local whatever zone they are written with, so only
 * a fraction of zero is nothing to them. Other texts mean what they say.
 */
export function oneSpelling(
  attribute: Attribute | undefined,
  name: string | number | undefined,
  text: string,
): string {
  if (attribute?.format !== "date-time") return text;
  return name === "orderedAt"
    ? (inUtc(text) ?? text)
    : text.replace(wholeSeconds, "$1.000$2");
}

/**
 * An ISO 8601 date and time with a zone, as `Date.toISOString` writes it and
 * with all of its fraction. Undefined for one that is not in the calendar, or
 * has no zone: its instant cannot be told.
 */
export function inUtc(text: string): string | undefined {
  const parts = instant.exec(text)?.groups;
  if (!parts) return undefined;
  const { date = "", hour, minute, second = "00", fraction = "" } = parts;
  const midnight = new Date(`${date}T00:00:00Z`);
  // Date reads February 30 as a day in March.
  if (Number.isNaN(midnight.getTime())) return undefined;
  if (midnight.toISOString().slice(0, 10) !== date) return undefined;
  const minutes = Number(hour) * 60 + Number(minute) - minutesAhead(parts);
  const seconds = minutes * 60 + Number(second);
  const utc = new Date(midnight.getTime() + seconds * 1000).toISOString();
  return utc.replace("000Z", `${fraction.replace(/0+$/, "").padEnd(3, "0")}Z`);
}

const instant =
  /^(?<date>\d{4}-\d\d-\d\d)T(?<hour>[01]\d|2[0-3]|24(?=:00(?::00(?:[.,]0+)?)?(?:Z|[+-]))):(?<minute>[0-5]\d)(?::(?<second>[0-5]\d|60)(?:[.,](?<fraction>\d{1,9}))?)?(?:Z|(?<sign>[+-])(?<hours>[01]\d|2[0-3])(?::?(?<minutes>[0-5]\d))?)$/;

const wholeSeconds = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.0{1,9})?(Z?)$/;

function minutesAhead(parts: Readonly<Partial<Record<string, string>>>) {
  const { sign, hours = "0", minutes = "0" } = parts;
  const ahead = Number(hours) * 60 + Number(minutes);
  return sign === "-" ? -ahead : ahead;
}
