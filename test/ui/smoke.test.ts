import { after, before, suite, test } from "node:test";
import { openVSCode, type VSCode } from "../host/open";
import { canServe } from "../host/server";

suite("the packaged extension", { skip: !canServe }, () => {
  let vscode: VSCode;
  before(async () => {
    vscode = await openVSCode({ folder: "examples" });
  });
  after(() => vscode.close());

  test("offers to start a sandbox, before any payload is open", async () => {
    const { window } = vscode;
    await window.command("CDP: Start Sandbox");
    await window.open("refund.cdp-order.json");
    await window.statusBarItem(/Sandbox/).waitFor();
  });
});
