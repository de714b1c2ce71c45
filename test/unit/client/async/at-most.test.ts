import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { atMost } from "../../../../client/async/at-most";

test("no more than so many at a time, and what comes of them in order", async () => {
  const waiting: (() => void)[] = [];
  const begun: number[] = [];
  const done = atMost(2, [1, 2, 3, 4, 5], (item) => {
    begun.push(item);
    return new Promise<string>((resolve) => {
      waiting.push(() => {
        resolve(`done ${item}`);
      });
    });
  });
  const seen: string[] = [];
  while (waiting.length > 0) {
    seen.push(begun.join(""));
    // The newest first, so that they do not end in the order of the items.
    waiting.pop()?.();
    await Promise.resolve();
    await Promise.resolve();
  }
  deepEqual(seen, ["12", "123", "1234", "12345", "12345"]);
  deepEqual(await done, ["done 1", "done 2", "done 3", "done 4", "done 5"]);
});

test("nothing to do is done", async () => {
  deepEqual(await atMost(4, [], () => Promise.reject(new Error("never"))), []);
});
