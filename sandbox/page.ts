import { refused, type Refusal } from "./results";

/** A part of a list. */
export interface Page<T> {
  readonly offset: number;
  readonly limit: number;
  readonly items: readonly T[];
  /** Of the whole list. */
  readonly total: number;
}

export type PageOrRefusal<T> =
  { readonly ok: true; readonly page: Page<T> } | Refusal;

/**
 * The part that the query asks for: `limit` 1–100 (10 if absent), `offset`
 * from 0.
 */
export function pageOf<T>(
  list: readonly T[],
  query: URLSearchParams,
): PageOrRefusal<T> {
  const offset = wholeNumber(query.get("offset") ?? "0");
  const limit = wholeNumber(query.get("limit") ?? "10");
  if (!(offset >= 0 && limit >= 1 && limit <= 100)) {
    return refused(
      400,
      "The limit must be 1 to 100, and the offset 0 or more.",
    );
  }
  const items = list.slice(offset, offset + limit);
  return { ok: true, page: { offset, limit, items, total: list.length } };
}

/** NaN, which is in no range, for anything but digits. */
function wholeNumber(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : NaN;
}
