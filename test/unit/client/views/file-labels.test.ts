import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { fileLabels } from "../../../../client/views/file-labels";

function labels(...names: readonly string[]): readonly string[] {
  return [...fileLabels(names.map((name) => ({ uri: name, name }))).values()];
}

test("a file is called by the end of its path, without the suffix", () => {
  deepEqual(labels("in/refund.cdp-order.json", "other.json"), [
    "refund",
    "other.json",
  ]);
});

test("files of one name in several folders are told apart", () => {
  deepEqual(
    labels(
      "a/refund.cdp-order.json",
      "b/refund.cdp-order.json",
      "b/hotel.cdp-order.json",
      "b/.cdp-order.json",
    ),
    ["a/refund", "b/refund", "hotel", ".cdp-order.json"],
  );
});

test("no name changes the rest of its line", () => {
  deepEqual(labels("a\u202eb\nc.cdp-order.json"), ["a�b�c"]);
});
