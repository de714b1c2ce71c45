import { deepEqual, equal } from "node:assert/strict";
import { suite, test } from "node:test";
import type { Kind } from "../../../../cdp/kinds";
import type { HistoryEntry } from "../../../../client/send/history/entry";
import { notUndoable } from "../../../../client/send/history/undoable";
import { isOnlyWayBack } from "../../../../client/send/history/undone";
import { accepted, begun } from "./sample";

const entry: HistoryEntry = {
  ...begun,
  id: "0001764000000000-0a1b2c3d",
  at: "2025-11-24T16:00:00.900Z",
  end: accepted,
};

test("an entry is the only way back where its update counts and was not undone", () => {
  const { environment, kind, ref, cause, id, at, end } = entry;
  const withoutBefore = { environment, kind, ref, cause, id, at, end };
  const undo = (status: "accepted" | "unknown"): HistoryEntry => ({
    ...entry,
    id: "0001764000000001-0a1b2c3d",
    cause: "undo",
    undoes: entry.id,
    end: { status },
  });
  deepEqual(
    [
      isOnlyWayBack(entry, [entry]),
      isOnlyWayBack({ ...entry, end: { status: "unknown" } }, []),
      isOnlyWayBack(entry, [undo("unknown"), entry]),
      isOnlyWayBack(entry, [undo("accepted"), entry]),
      isOnlyWayBack({ ...entry, end: { status: "refused" } }, []),
      isOnlyWayBack(withoutBefore, []),
    ],
    [true, true, true, false, false, false],
  );
});

suite("what cannot be taken back", () => {
  const why = (kind: Kind, before: string | undefined, sent?: string) =>
    notUndoable({
      kind,
      ...(before !== undefined && { before }),
      ...(sent !== undefined && { sent }),
    });
  const rows = [
    ["v2, whatever it added", "order", "{}", '{"price":1}', undefined],
    ["an item of v2.1", "v2.1/orderItem", "{}", '{"price":1}', undefined],
    ["nothing kept", "order", undefined, "{}", "previousNotKept"],
    ["a change", "v2.1/order", '{"price":2}', '{"price":1}', undefined],
    ["only additions", "v2.1/order", "{}", '{"price":1}', "onlyAdded"],
    [
      "a null before",
      "v2.1/order",
      '{"price":null}',
      '{"price":1}',
      "onlyAdded",
    ],
    ["no change", "v2.1/order", '{"price":1}', '{"price":1}', "nothingToUndo"],
    ["a part kept", "v2.1/order", '{"price":1}', undefined, "previousNotKept"],
    ["damage", "v2.1/order", '{"price":', '{"price":1}', "previousNotKept"],
    ["no extension", "v2.1/orderExtension", "{}", '{"a":1}', "nothingBefore"],
    ["no pair", "v2.1/orderExtension", '{"ref":"e"}', "{}", "nothingBefore"],
    ["pairs", "v2.1/orderItemExtension", '{"a":1}', '{"b":1}', undefined],
  ] as const;
  for (const [title, kind, before, sent, reason] of rows)
    test(title, () => {
      equal(why(kind, before, sent), reason);
    });
});
