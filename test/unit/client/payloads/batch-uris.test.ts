import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { batchUris } from "../../../../client/payloads/batch-uris";

test("what arrives together is looked at together, what is within it is not", async () => {
  const looks: (readonly string[])[] = [];
  let end: () => void = () => undefined;
  const arrived = batchUris<string>((all) => {
    looks.push(all);
    return new Promise((resolve) => (end = resolve));
  });
  const turn = () => new Promise(setImmediate);
  const arrive = async (...all: readonly string[]) => {
    all.forEach(arrived);
    await turn();
  };

  await arrive("file:///w/a/b/c", "file:///w/a", "file:///w/ab", "file:///w/a");
  await arrive("file:///w/late", "file:///w/late/one");
  await arrive("file:///w/later");
  deepEqual(looks, [["file:///w/a", "file:///w/ab"]]);
  end();
  await turn();
  end();
  await turn();
  await arrive("file:///w/a");
  deepEqual(looks.slice(1), [
    ["file:///w/late", "file:///w/later"],
    ["file:///w/a"],
  ]);
});
