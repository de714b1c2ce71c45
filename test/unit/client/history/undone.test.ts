import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import type { HistoryEntry } from "../../../../client/send/history/entry";
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
