/**
 * The name that CDP gave to an order, an item or a guest. Every documented one
 * is a UUID in upper or lower case; nobody says that there are no others.
 * Source of a regular expression that captures nothing.
 */
export const refPattern = "[0-9A-Za-z-]{1,64}";

const ref = new RegExp(`^${refPattern}$`);
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text can be a ref, and so the part of a path. */
export function isRef(text: string): boolean {
  return ref.test(text);
}

export function isUuid(text: string): boolean {
  return uuid.test(text);
}

/** Whether two refs are the same, in whatever letter case. */
export function isSameRef(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** As much of a UUID as people compare. */
export function shortRef(ref: string): string {
  return ref.length > 12 ? `${ref.slice(0, 8)}…` : ref;
}
