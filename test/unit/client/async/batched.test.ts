import { deepEqual } from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { batched } from "../../../../client/async/batched";

/** What was handed over, by its moment in milliseconds. */
function gather(context: TestContext, everyMs: number) {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  let time = 0;
  const seen: [number, string[]][] = [];
  const { add, drop } = batched<string>(everyMs, (values) => {
    seen.push([time, values]);
  });
  const wait = (ms: number) => {
    for (let passed = 0; passed < ms; passed += 10) {
      time += 10;
      context.mock.timers.tick(10);
    }
  };
  return { add, drop, wait, seen };
}

test("values that never stop coming are handed over all the while, each once", (context) => {
  const { add, wait, seen } = gather(context, 50);
  for (const value of "aabcdefa") {
    add(value);
    wait(20);
  }
  wait(500);
  deepEqual(seen, [
    [50, ["a", "b"]],
    [110, ["c", "d", "e"]],
    [170, ["f", "a"]],
  ]);
});

test("what was dropped is not handed over, and what comes after it is", (context) => {
  const { add, drop, wait, seen } = gather(context, 50);
  add("a");
  wait(20);
  drop();
  wait(20);
  add("b");
  wait(500);
  deepEqual(seen, [[90, ["b"]]]);
});
