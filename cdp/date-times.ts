/** An ISO 8601 date and time that is in the calendar, as it is written. */
export interface DateTime {
  /** The time on its clock, as if that were UTC; whole seconds since 1970. */
  readonly clockSeconds: number;
  /** The digits behind the second, of which there can be nine. */
  readonly fraction: string;
  /** `Z` or an offset such as `+01:00`; empty where there is none. */
  readonly zone: string;
  /** How far the zone is ahead of UTC, in seconds; 0 where there is none. */
  readonly offsetSeconds: number;
}

/** The end of a day may be written as its hour 24; a leap second is the next minute's first. */
const form =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]|24(?=:00(?::00(?:[.,]0+)?)?(?:Z|[+-]|$))):[0-5]\d(?::(?<second>[0-5]\d|60)(?:[.,](?<fraction>\d{1,9}))?)?(?<zone>Z|[+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?)?$/;

/**
 * Whether a text is an ISO 8601 date and time that is in the calendar. One
 * without a zone is: the documentation shows none, but it is a date.
 */
export function isDateTime(text: string): boolean {
  return form.test(text) && isInCalendar(text);
}

/** Undefined for what {@link isDateTime} refuses. */
export function parseDateTime(text: string): DateTime | undefined {
  const parts = form.exec(text)?.groups;
  if (!parts || !isInCalendar(text)) return undefined;
  const { second = "0", fraction = "", zone = "" } = parts;
  return {
    clockSeconds:
      Date.parse(`${text.slice(0, 16)}:00Z`) / 1000 + Number(second),
    fraction,
    zone,
    offsetSeconds: offsetSeconds(zone),
  };
}

/** Milliseconds since 1970, in UTC; undefined where the zone is: the instant cannot be told. */
export function instantOf(dateTime: DateTime): number | undefined {
  return dateTime.zone === ""
    ? undefined
    : clockOf(dateTime) - dateTime.offsetSeconds * 1000;
}

/** The time on the clock, as if that were UTC; milliseconds since 1970. */
export function clockOf({ clockSeconds, fraction }: DateTime): number {
  return clockSeconds * 1000 + Number(fraction.padEnd(9, "0")) / 1e6;
}

/**
 * The same instant as `Date.toISOString` writes it, and with all of its
 * fraction. Undefined for what is no date and time, or has no zone.
 */
export function toUtc(text: string): string | undefined {
  const dateTime = parseDateTime(text);
  if (!dateTime || dateTime.zone === "") return undefined;
  const { clockSeconds, offsetSeconds, fraction } = dateTime;
  const utc = new Date((clockSeconds - offsetSeconds) * 1000).toISOString();
  return utc.replace("000Z", `${fraction.replace(/0+$/, "").padEnd(3, "0")}Z`);
}

function isInCalendar(text: string): boolean {
  const day = Number(text.slice(8, 10));
  if (day <= 28) return true;
  return day <= daysIn(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return leap ? 29 : 28;
}

/** @param zone `Z`, `+05`, `+0530`, `+05:30`, or empty */
function offsetSeconds(zone: string): number {
  const [, sign, hours = "0", minutes = "0"] =
    /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  const seconds = Number(hours) * 3600 + Number(minutes) * 60;
  return sign === "-" ? -seconds : seconds;
}
