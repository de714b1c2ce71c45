import { suite, suiteTeardown, test } from "mocha";
import { commands, DiagnosticSeverity, languages } from "vscode";
import { eventually } from "../host/eventually";
import { openPayload, restorePayload, rewrite, setUserValue } from "./window";

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
});
