import { deepStrictEqual, ok } from "node:assert/strict";
import { suite, suiteTeardown, test } from "mocha";
import {
  CodeActionKind,
  commands,
  DiagnosticSeverity,
  languages,
  Range,
  workspace,
  type CodeAction,
} from "vscode";
import { eventually } from "../host/eventually";
import {
  openPayload,
  problemCodes,
  restorePayload,
  rewrite,
  setUserValue,
} from "./window";

suite("the severities of problems", () => {
  suiteTeardown(async () => {
    await setUserValue("problems", undefined);
    await restorePayload();
  });

  test("a changed setting is in force at once, and after a restart", async () => {
    const document = await openPayload();
    const shown = () =>
      languages
        .getDiagnostics(document.uri)
        .map(({ severity }) => DiagnosticSeverity[severity]);
    await rewrite(
      document,
      document.getText().replace(/@order \S+/, "@order a"),
    );
    await eventually(shown, ["Warning"]);
    await setUserValue("problems", { "target/no-uuid": "error" });
    await eventually(shown, ["Error"]);
    await commands.executeCommand("cdpOrder.restartServer");
    await eventually(shown, ["Error"]);
    await setUserValue("problems", { "target/no-uuid": "off" });
    await eventually(shown, []);
  });

  test("a code is turned off anywhere by its quick fix, and the others stay", async () => {
    await setUserValue("problems", { "value/enum": "hint" });
    const document = await openPayload();
    await rewrite(
      document,
      document.getText().replace(/@order \S+/, "@order a"),
    );
    const codes = () => problemCodes(document.uri);
    await eventually(codes, ["target/no-uuid"]);
    const actions = await commands.executeCommand<readonly CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      new Range(0, 10, 0, 10),
      CodeActionKind.QuickFix.value,
    );
    const title = "Turn off target/no-uuid in user settings";
    const command = actions.find((one) => one.title === title)?.command;
    ok(command);
    await commands.executeCommand(
      command.command,
      ...((command.arguments ?? []) as unknown[]),
    );
    await eventually(codes, []);
    deepStrictEqual(
      workspace.getConfiguration("cdpOrder").inspect("problems")?.globalValue,
      { "value/enum": "hint", "target/no-uuid": "off" },
    );
  });
});
