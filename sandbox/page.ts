/** A part of a list, as responses show it. */
export interface Page<T> {
  readonly offset: number;
  readonly limit: number;
  readonly items: readonly T[];
}

/**
 * The part that the query asks for: `limit` 1–100 (10 if absent), `offset`
 * from 0. Undefined if one of them is out of range.
 */
export function pageOf<T>(
  items: readonly T[],
  query: URLSearchParams,
): Page<T> | undefined {
  const offset = wholeNumber(query.get("offset") ?? "0");
  const limit = wholeNumber(query.get("limit") ?? "10");
  return offset >= 0 && limit >= 1 && limit <= 100
    ? { offset, limit, items: items.slice(offset, offset + limit) }
    : undefined;
}

/** NaN, which is in no range, for anything but digits. */
function wholeNumber(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : NaN;
}
