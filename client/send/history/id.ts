import { randomBytes } from "node:crypto";

/**
 * Makes ids that sort by the order of writing, whatever the clock does: each
 * is later than all that are known. Two windows that write in the same
 * millisecond differ by the random part.
 * @param now milliseconds since 1970
 */
export function idMaker(
  now: () => number,
): (known: readonly string[]) => string {
  let last = 0;
  return (known) => {
    last = known.reduce(
      (latest, id) => Math.max(latest, timeIn(id) + 1),
      Math.max(now(), last + 1),
    );
    return `${String(last).padStart(digits, "0")}-${randomBytes(4).toString("hex")}`;
  };
}

export function isId(value: unknown): value is string {
  return typeof value === "string" && /^\d{16}-[0-9a-f]{8}$/.test(value);
}

/** As many as the last moment that a `Date` can hold. */
const digits = 16;

function timeIn(id: string): number {
  return Number(id.slice(0, digits));
}
