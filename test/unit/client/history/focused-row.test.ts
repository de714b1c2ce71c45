import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { focusedRow } from "../../../../client/commands/history/focused-row";

test("the row whose selection was toggled has the focus", () => {
  const [a, b] = [{ id: "a" }, { id: "b" }];
  for (const [before, after, focus] of [
    [[a], [a, b], b],
    [[a], [], a],
    [[], [a], a],
    [[a], [a], undefined],
  ] as const) {
    const view = { selection: [...before] };
    const focused = focusedRow(view);
    focused.noteSelection();
    view.selection = after.map(({ id }) => ({ id }));
    deepEqual(focused.row(), focus);
  }
});
