import { deepEqual } from "node:assert/strict";
import type { Sandbox } from "../../sandbox/sandbox";
import { restrictedSettings } from "../host/settings";
import { answerCredentials } from "./gestures";
import { openMarked } from "./marked-file";
import { sandboxOfFile } from "./sandbox-of-file";
import { windowSuite } from "./window-suite";

const sandbox = sandboxOfFile();

const settings = ({ baseUrl }: Sandbox) => ({
  "cdpOrder.confirmTestUpdates": false,
  "cdpOrder.environments": [{ name: "Try", baseUrl, stage: "test" }],
  ...restrictedSettings,
});

windowSuite(
  "a folder that is not trusted",
  () => ({ folder: "examples", settings: settings(sandbox()) }),
  {
    async "is checked all the same"(vscode) {
      const { window } = vscode;
      await window.statusBarItem(/Restricted Mode/).waitFor();
      await openMarked(vscode, "mistake.cdp-order.json", '{"price": "12"}');
      await window.squiggles("error").first().waitFor();
    },

    async "nothing of it is sent until it is trusted"({ window }) {
      const { page } = window;
      const file = "refund.cdp-order.json";
      await window.open(file);
      await window.command("CDP: Select Environment…");
      await window.quickInput.pick("Try");
      await window.command("CDP: Send Update");
      const refusal = window.notification(
        "The update was not sent. This workspace is not trusted.",
      );
      await refusal.waitFor();
      const titleButton = page
        .locator(".editor-actions")
        .getByRole("button", { name: "Send Update" });
      deepEqual([sandbox().received, await titleButton.count()], [[], 1]);

      const trust = page.getByRole("button", { name: "Trust", exact: true });
      await refusal
        .getByRole("button", { name: "Manage Workspace Trust" })
        .click();
      await trust.waitFor();
      await window.clearNotifications();
      await window.open(file);
      await window.codeLens("Trust this workspace to send the order").click();
      await trust.click();
      await window.open(file);
      await titleButton.click();
      await answerCredentials(window, sandbox());
      await window.notification("Try accepted the order update").waitFor();
    },
  },
);
