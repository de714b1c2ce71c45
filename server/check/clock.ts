import { isDateTime } from "./formats";

/** A date and time as it is written: what a clock on the wall showed. */
export interface Clock {
  /** As if the clock showed UTC, in milliseconds since 1970. */
  readonly reading: number;
  /** `Z` or an offset, as written; empty where there is none. */
  readonly zone: string;
}

const parts =
  /^(?<minutes>.{16})(?::(?<seconds>\d\d)(?:[.,](?<fraction>\d+))?)?(?<zone>.*)$/;

/** Undefined where the text is no date and time of the calendar. */
export function readClock(text: string): Clock | undefined {
  if (!isDateTime(text)) return undefined;
  const { minutes, seconds, fraction, zone } = parts.exec(text)?.groups ?? {};
  const reading =
    Date.parse(`${minutes ?? ""}:00Z`) +
    Number(seconds ?? 0) * 1000 +
    Number(`0.${fraction ?? 0}`) * 1000;
  return { reading, zone: zone ?? "" };
}

/** How far a zone's clocks are before UTC, in milliseconds. */
export function offsetOf(zone: string): number {
  const match = /^([+-])(\d\d):?(\d\d)?$/.exec(zone);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return (match[1] === "-" ? -minutes : minutes) * 60_000;
}
