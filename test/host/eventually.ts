import { deepStrictEqual } from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import { setTimeout as delay } from "node:timers/promises";

/** Everything in a window happens a little later: reads until the value is the wanted one, 10 s at most. */
export async function eventually<T>(
  read: () => T | Promise<T>,
  wanted: T,
): Promise<void> {
  const end = Date.now() + 10_000;
  let value = await read();
  while (!isDeepStrictEqual(value, wanted) && Date.now() < end) {
    await delay(50);
    value = await read();
  }
  deepStrictEqual(value, wanted);
}
