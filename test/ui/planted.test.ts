import { deepEqual } from "node:assert/strict";
import { setTimeout as delay } from "node:timers/promises";
import type { Sandbox } from "../../sandbox/sandbox";
import { answerCredentials } from "./gestures";
import { sandboxOfFile } from "./sandbox-of-file";
import { windowSuite } from "./window-suite";

const sandbox = sandboxOfFile({
  // Longer than the time limit of a second that the workspace wants to have: no condition could show that it is not in force.
  intercept: async ({ method }) => {
    if (method === "POST") await delay(1500);
    return undefined;
  },
});

const settings = ({ baseUrl }: Sandbox) => ({
  "cdpOrder.typeProductionName": true,
  "cdpOrder.environments": [{ name: "Live", baseUrl, stage: "production" }],
});

const methods = () => sandbox().received.map(({ method }) => method);

for (const workspace of [undefined, "planted.code-workspace"])
  windowSuite(
    `settings that a workspace brings in ${workspace ?? ".vscode/settings.json"} decide nothing about sending`,
    () => ({
      folder: "test/fixtures/planted",
      ...(workspace !== undefined && { workspace }),
      settings: settings(sandbox()),
    }),
    {
      async "environments are those of the user"({ window }) {
        await window.open("refund.cdp-order.json");
        await window.statusBarItem("No CDP environment").waitFor();
        await window.command("CDP: Select Environment…");
        const { widget } = window.quickInput;
        const labels = widget.locator(".monaco-list-row .label-name");
        await labels.first().waitFor();
        const names = await labels.allInnerTexts();
        deepEqual(
          names.filter((name) => /Evil|Live/.test(name)),
          ["Live"],
        );
        await window.quickInput.pick("Live");
        await window
          .statusBarItem("CDP environment: Live (production)")
          .waitFor();
      },

      async "so are the question, its name, the time limit and the bodies"({
        window,
      }) {
        const before = methods().length;
        await window.command("CDP: Send Update");
        await answerCredentials(window, sandbox());
        const { modal, quickInput } = window;
        const { host } = new URL(sandbox().baseUrl);
        await modal.getByText(`Host: ${host}`).waitFor();
        await modal.getByRole("button", { name: "Send Update" }).click();
        await quickInput.step("Environment name");
        await quickInput.answer("Live");
        const notification = window.notification(
          "Live accepted the order update",
        );
        await notification.getByRole("button", { name: "Undo" }).waitFor();
        deepEqual(methods().slice(before), ["GET", "GET", "POST"]);
      },
    },
  );
