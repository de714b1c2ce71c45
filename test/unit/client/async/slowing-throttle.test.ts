import { deepEqual } from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { slowingThrottle } from "../../../../client/async/slowing-throttle";

/** The moments at which it called back, in milliseconds, for calls at given ones. */
function calledBack(context: TestContext, calls: readonly number[]) {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const seen: number[] = [];
  let time = 0;
  const throttle = slowingThrottle(
    () => {
      seen.push(time);
    },
    () => time,
  );
  const end = (calls.at(-1) ?? 0) + 10_000;
  const all = new Set(calls);
  while (time < end) {
    if (all.has(time)) throttle.call();
    time += 10;
    context.mock.timers.tick(10);
  }
  return seen;
}

test("one call is told soon, and what comes with it is told once", (context) => {
  deepEqual(calledBack(context, [0, 10, 140]), [150]);
});

test("calls that keep coming are told less and less often, the last one too", (context) => {
  const steady = Array.from({ length: 2000 }, (_, index) => index * 10);
  deepEqual(
    calledBack(context, steady),
    [150, 650, 1650, 3650, 7650, 11_650, 15_650, 19_650, 23_650],
  );
});

test("after a rest it is as at first", (context) => {
  const burst = Array.from({ length: 100 }, (_, index) => index * 10);
  deepEqual(calledBack(context, [...burst, 9000]), [150, 650, 1650, 9150]);
});

test("who has cancelled is told nothing", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const seen: string[] = [];
  const throttle = slowingThrottle(() => {
    seen.push("called");
  });
  throttle.call();
  throttle.cancel();
  context.mock.timers.tick(60_000);
  deepEqual(seen, []);
});
