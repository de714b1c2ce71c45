import { deepEqual } from "node:assert/strict";
import { describe, it, mock } from "node:test";
import { yielding } from "../../../../client/async/yielding";

describe("work that yields to typing", () => {
  it("rests between its parts while the user types, and not before or after", async () => {
    let now = 0;
    const { typed, rest } = yielding(() => now);
    const timers = mock.method(globalThis, "setTimeout", (end: () => void) => {
      end();
    });
    const waits = async () => {
      timers.mock.resetCalls();
      await rest();
      return timers.mock.callCount() > 0;
    };
    try {
      const before = await waits();
      typed();
      now = 400;
      const meanwhile = [await waits(), await waits()];
      now = 10_000;
      deepEqual(
        [before, meanwhile, await waits()],
        [false, [true, true], false],
      );
    } finally {
      timers.mock.restore();
    }
  });
});
