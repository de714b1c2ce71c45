import { randomBytes } from "node:crypto";

/**
 * Makes ids that sort by the order of writing, whatever the clock does: each
 * is later than all that are known. Two windows that write in the same
 * millisecond differ by the random part.
 * @param now milliseconds since 1970
 */
export function createIdGenerator(
  now: () => number,
): (known: readonly string[]) => string {
  let last = 0;
  return (known) => {
    last = known
      .map(timeIn)
      // No clock made the others, and what came after them would be no id.
      .filter((time) => time <= lastMoment)
      .reduce(
        (latest, time) => Math.max(latest, time + 1),
        Math.max(now(), last + 1),
      );
    return `${String(last).padStart(digits, "0")}-${randomBytes(4).toString("hex")}`;
  };
}

export function isId(value: unknown): value is string {
  return typeof value === "string" && /^\d{16}-[0-9a-f]{8}$/.test(value);
}

/** The last one that a `Date` can hold, and its digits. */
const lastMoment = 8_640_000_000_000_000;
const digits = 16;

/** Milliseconds since 1970. */
export function timeIn(id: string): number {
  return Number(id.slice(0, digits));
}
