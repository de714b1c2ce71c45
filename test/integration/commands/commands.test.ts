import { deepStrictEqual } from "node:assert/strict";
import { suite, test } from "mocha";
import { workspace } from "vscode";
import { commandsThatConnect } from "../every-command";
import { sandboxUpdate } from "../sandbox-update";

/** `cdpOrder.retrieve` would too, but asks for a text first. */
const connecting = [
  "cdpOrder.send",
  "cdpOrder.sendMany",
  "cdpOrder.preview",
  "cdpOrder.undoLast",
  "cdpOrder.findOrder",
  "cdpOrder.testConnection",
  "cdpOrder.compareEntryWithLive",
  "cdpOrder.undoEntry",
  "cdpOrder.sendAgain",
];

/** Runs in two windows: one trusts its workspace, the other does not. */
suite(`a workspace, trusted: ${workspace.isTrusted}`, () => {
  test("of all commands of package.json, these connect", async () => {
    deepStrictEqual(
      await commandsThatConnect(await sandboxUpdate()),
      workspace.isTrusted ? connecting : [],
    );
  }).timeout(120_000);
});
