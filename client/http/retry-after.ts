/**
 * How long a server asks to wait, in milliseconds, from its `Retry-After`:
 * seconds or a date (RFC 9110 §10.2.3). At most an hour, 0 for a date that has
 * passed, `undefined` where there is none or it is neither.
 * @param now milliseconds since 1970
 */
export function retryAfterMs(
  header: string | undefined,
  now: number,
): number | undefined {
  const text = header?.trim() ?? "";
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : dateOf(text) - now;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), hourMs);
}

const hourMs = 60 * 60 * 1000;

/** The three forms of RFC 9110 §5.6.7; NaN for anything else. */
function dateOf(text: string): number {
  if (
    /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/.test(text) ||
    /^[A-Z][a-z]+day, \d\d-[A-Z][a-z]{2}-\d\d \d\d:\d\d:\d\d GMT$/.test(text)
  )
    return Date.parse(text);
  return /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}$/.test(text)
    ? Date.parse(`${text} GMT`)
    : NaN;
}
