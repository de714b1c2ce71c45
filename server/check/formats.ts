/**
 * The formats that the schemas name, for the compiled validators, which look
 * them up here by their JSON Schema names.
 */
export { isDateTime as "date-time" };

const dateTime =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:(?:[01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60)(?:[.,]\d{1,9})?)?|24:00(?::00(?:[.,]0{1,9})?)?)(?:Z|[+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?)?$/;

/**
 * Whether a text is an ISO 8601 date and time that is in the calendar. One
 * without a zone is accepted: it is not what the documentation shows, but it
 * is a date.
 */
export function isDateTime(text: string): boolean {
  if (!dateTime.test(text)) return false;
  const day = Number(text.slice(8, 10));
  if (day <= 28) return true;
  return day <= daysIn(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return leap ? 29 : 28;
}
