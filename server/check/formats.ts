/**
 * The formats that the schemas name, for the compiled validators, which look
 * them up here by their JSON Schema names.
 */
export { isDateTime as "date-time" };

const dateTime =
  /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?(?:Z|[+-](\d\d)(?::?(\d\d))?)?$/;

/**
 * Whether a text is an ISO 8601 date and time that is in the calendar. One
 * without a zone is accepted: it is not what the documentation shows, but it
 * is a date.
 */
export function isDateTime(text: string): boolean {
  const match = dateTime.exec(text);
  if (!match) return false;
  const [year, month, day, hour, minute, second, zoneHour, zoneMinute] = match
    .slice(1)
    .map((digits: string | undefined) => Number(digits ?? 0)) as Parts;
  return (
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysIn(year, month) &&
    hour <= 23 &&
    minute <= 59 &&
    (second <= 59 || (second === 60 && minute === 59)) &&
    zoneHour <= 23 &&
    zoneMinute <= 59
  );
}

type Parts = [
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  zoneHour: number,
  zoneMinute: number,
];

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return leap ? 29 : 28;
}
