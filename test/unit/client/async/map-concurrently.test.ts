import { deepEqual, equal, ok } from "node:assert/strict";
import { test } from "node:test";
import { mapConcurrently } from "../../../../client/async/map-concurrently";

test("no more than so many at a time, and what comes of them in order", async () => {
  const waiting: (() => void)[] = [];
  const begun: number[] = [];
  const done = mapConcurrently(2, [1, 2, 3, 4, 5], (item) => {
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
  deepEqual(
    await mapConcurrently(4, [], () => Promise.reject(new Error("never"))),
    [],
  );
});

test("each one once, never more at a time than wanted", async () => {
  const called: number[] = [];
  let running = 0;
  let most = 0;
  const { length } = await mapConcurrently(
    3,
    [1, 2, 3, 4, 5, 6, 7],
    async (one) => {
      called.push(one);
      most = Math.max(most, ++running);
      await Promise.resolve();
      running--;
    },
  );
  deepEqual(called, [1, 2, 3, 4, 5, 6, 7]);
  deepEqual([length, most, running], [7, 3, 0]);
});

test("after cancelling, what has begun ends and nothing else begins", async () => {
  const ended: number[] = [];
  const { length } = await mapConcurrently(
    2,
    [1, 2, 3, 4, 5, 6],
    async (one) => {
      await Promise.resolve();
      ended.push(one);
    },
    () => ended.length >= 2,
  );
  equal(length, ended.length);
  ok(ended.length < 6);
});
