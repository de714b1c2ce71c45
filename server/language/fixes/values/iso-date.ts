import { isDateTime, toUtc } from "../../../../cdp/date-times";
import type { Path } from "../../../document/syntax-tree";
import { replaceValue, type FixProvider } from "../fix";
import { locationAt, type ProblemLocation } from "../problem-location";

/** `value/date`: the same moment as ISO 8601 writes it, in UTC. A zone that is not told is a guess. */
export const convertToIsoDate: FixProvider = (payload, { offset }) => {
  const location = locationAt(payload, offset);
  if (location?.node?.type !== "string") return [];
  const written = String(location.node.value).trim();
  const isLocal = isLocalTime(location.path);
  const instant = dateFromEpoch(written, location);
  if (instant !== undefined) {
    const safe = dotNet.test(written);
    return [{ ...replaceValue(location.node, instant), preferred: true, safe }];
  }
  const parsed = read(written);
  if (!parsed) return [];
  const { date, time, zone } = parsed;
  if (time === undefined && isLocal) return [];
  const local = `${date}T${time ?? "00:00:00.000"}`;
  if (!isDateTime(local)) return [];
  const value = /^(?:Z|UTC|GMT)?$/i.test(zone)
    ? `${local}Z`
    : isLocal
      ? undefined
      : toUtc(`${local}${zone}`);
  if (value === undefined) return [];
  const safe = time !== undefined && zone !== "";
  const preferred = safe || isLocal;
  return [{ ...replaceValue(location.node, value), preferred, safe }];
};

/** `value/no-zone`: taken for UTC, which only its author knows. */
export const assumeUtc: FixProvider = (payload, { offset }) => {
  const node = locationAt(payload, offset)?.node;
  return node?.type === "string"
    ? [replaceValue(node, `${String(node.value)}Z`)]
    : [];
};

/** The times of segments are local times with a Z behind them: they have no moment. */
export const isLocalTime = (path: Path) => path.includes("flightSegments");

/**
 * .NET's date, or milliseconds or seconds since 1970 as they are between 2001
 * and 2286: with other lengths, digits may be a date themselves. Undefined for a segment too:
 * nobody can tell its local time.
 */
export function dateFromEpoch(
  written: string,
  { path }: ProblemLocation,
): string | undefined {
  if (isLocalTime(path)) return undefined;
  const milliseconds =
    dotNet.exec(written)?.groups?.["milliseconds"] ??
    (/^[1-9]\d{9}(?:\d{3})?$/.test(written)
      ? written.padEnd(13, "0")
      : undefined);
  return milliseconds === undefined
    ? undefined
    : new Date(Number(milliseconds)).toISOString();
}

/** Written by .NET: milliseconds since 1970 in UTC, and a zone that changes nothing. */
const dotNet = /^\/Date\((?<milliseconds>\d{1,14})(?:[+-]\d{4})?\)\/$/;

/** RFC 1123, as HTTP and mail write it. */
const rfc1123 =
  /^(?:(?<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(?<day>\d{1,2}) (?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (?<year>\d{4}) (?<time>\d{2}:\d{2}(?::\d{2})?) (?<zone>GMT|UTC?|Z|[+-]\d{4})$/;

const months = "JanFebMarAprMayJunJulAugSepOctNovDec";

/** ISO 8601 without its hyphens and colons. */
const basic =
  /^(\d{4})(\d{2})(\d{2})(T\d{2})(\d{2})(\d{2}(?:[.,]\d{1,9})?)?(?=Z|[+-]|$)/i;

/** Written by Java behind an offset. */
const nameOfZone = /(?<=\dZ|[+-]\d{2}:\d{2})\[[\w/+-]+\]$/;

const parts =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:(?:\s*[Tt]\s*|\s+)(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i;

interface ParsedDate {
  readonly date: string;
  readonly time: string | undefined;
  readonly zone: string;
}

/** Year, month, day in this order; any other could be read in two ways. */
function read(text: string): ParsedDate | undefined {
  return readRfc1123(text) ?? readNumbers(text);
}

/** Undefined also where the day of the week is another one: nobody knows which is wrong. */
function readRfc1123(text: string): ParsedDate | undefined {
  const groups = rfc1123.exec(text)?.groups;
  if (!groups) return undefined;
  const { weekday, day = "", month = "", year = "", time, zone = "" } = groups;
  const number = String(months.indexOf(month) / 3 + 1).padStart(2, "0");
  const date = `${year}-${number}-${day.padStart(2, "0")}`;
  if (weekday !== undefined) {
    const at = Date.parse(`${date}T00:00:00Z`);
    if (Number.isNaN(at) || !new Date(at).toUTCString().startsWith(weekday))
      return undefined;
  }
  return { date, time, zone: zone.startsWith("U") ? "UTC" : zone };
}

function readNumbers(text: string): ParsedDate | undefined {
  const extended = text
    .replace(nameOfZone, "")
    .replace(basic, (_, year, month, day, hour, minute, second?: string) =>
      [`${year}-${month}-${day}${hour}`, minute, second ?? "00"].join(":"),
    );
  const match = parts.exec(extended);
  if (!match) return undefined;
  const [, year = "", month = "", day = "", time, zone = ""] = match;
  const date = [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
  return { date, time: time?.replace(/^\d:/, "0$&"), zone };
}
