import { deepEqual } from "node:assert/strict";
import { call, refs } from "../unit/sandbox/call";
import { eventually } from "../host/eventually";
import { answerEnvironment } from "./gestures";
import { openMarked } from "./marked-file";
import { sandboxOfFile } from "./sandbox-of-file";
import { windowSuite } from "./window-suite";

const sandbox = sandboxOfFile();
const file = "refund.cdp-order.json";

windowSuite(
  "an update without an environment",
  () => ({ folder: "examples" }),
  {
    async "goes on with one that is added from its question"({ window }) {
      const { quickInput } = window;
      await window.open(file);
      await window.command("CDP: Send Update");
      await quickInput.step("Select an environment");
      await quickInput.pick("Add Environment…");
      await answerEnvironment(window, "Try", sandbox());
      await window.modal.getByRole("button", { name: "Send Update" }).click();
      await window.notification("Try accepted the order update").waitFor();
      const { body } = await call(sandbox(), {
        path: `/v2/orders/${refs.order}`,
      });
      deepEqual((body as { status: string }).status, "REFUNDED");
      await window.clearNotifications();
    },

    async "goes on with the sandbox, which is started from its question"({
      window,
    }) {
      await window.command("CDP: Remove Environment…");
      await window.quickInput.pick("Try");
      await window.modal.getByRole("button", { name: "Remove" }).click();
      await window.statusBarItem("No CDP environment").waitFor();
      await window.open(file);
      await window.command("CDP: Send Update");
      await window.quickInput.step("Select an environment");
      await window.quickInput.pick("Start Sandbox");
      await window.modal.getByRole("button", { name: "Send Update" }).click();
      await window.notification("Sandbox accepted the order update").waitFor();
      await window.clearNotifications();
    },

    async "where CDP does not have the order, it can be found, and the update goes there"(
      vscode,
    ) {
      const { window } = vscode;
      const { quickInput } = window;
      await openMarked(
        vscode,
        "elsewhere.cdp-order.json",
        `// @order 00000000-0000-4000-8000-000000000001\n{ "status": "CONFIRMED" }\n`,
      );
      await window.command("CDP: Send Update");
      await window
        .notification("Sandbox has no order with this reference (404)")
        .getByRole("button", { name: "Find Order…" })
        .click();
      await quickInput.step("How do you want to find the order?");
      await quickInput.pick("By referenceId…");
      await quickInput.step("referenceId of the order");
      await quickInput.answer("342-ABD");
      await quickInput.step("Select an order");
      await window.page.keyboard.press("Enter");
      await quickInput.step("What do you want to do with it?");
      await quickInput.pick("Replace Target Line");
      await eventually(
        async () =>
          (await window.text("elsewhere.cdp-order.json")).split("\n")[0],
        `// @order ${refs.order}`,
      );
      await window.clearNotifications();
      await window.focus("elsewhere.cdp-order.json");
      await window.page.keyboard.press("Control+Shift+Alt+Enter");
      await window.editor("after the update.txt").waitFor();
      await window.open("elsewhere.cdp-order.json");
      await window.page.keyboard.press("Control+Alt+Enter");
      await window.modal.getByRole("button", { name: "Send Update" }).click();
      await window.notification("Sandbox accepted the order update").waitFor();
    },
  },
);
