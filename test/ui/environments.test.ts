import { deepEqual } from "node:assert/strict";
import type { Sandbox } from "../../sandbox/sandbox";
import { eventually } from "../host/eventually";
import type { Window } from "../host/window";
import { answerCredentials } from "./gestures";
import { sandboxOfFile } from "./sandbox-of-file";
import { windowSuite } from "./window-suite";

const sandbox = sandboxOfFile();

const settings = ({ baseUrl }: Sandbox) => ({
  "cdpOrder.environments": [
    { name: "Live", baseUrl, stage: "production" },
    { name: "Try", baseUrl, stage: "test" },
  ],
});

/** The names in the list that is open, and the separator that stands above each. */
async function listed({ quickInput }: Window) {
  const rows = await quickInput.widget.locator(".monaco-list-row").all();
  return Promise.all(
    rows.map(async (row) => {
      const separator = row.locator(".quick-input-list-separator");
      return [
        await separator.innerText(),
        await row.locator(".label-name").innerText(),
      ];
    }),
  );
}

const reached = (name: string) =>
  `${name} can be reached, and its credentials may read orders.`;

windowSuite(
  "environments",
  () => ({
    folder: "examples",
    sandbox: true,
    settings: settings(sandbox()),
  }),
  {
    async "are listed by stage, and what else can be done after them"({
      window,
    }) {
      await window.open("refund.cdp-order.json");
      await window.statusBarItem(/^CDP environment: Sandbox/).waitFor();
      await window.command("CDP: Select Environment…");
      await window.quickInput.step("Select an environment");
      await eventually(
        () => listed(window),
        [
          ["Test", "Sandbox"],
          ["", "Try"],
          ["Production", "Live"],
          ["Actions", "Add Environment…"],
        ],
      );
      await window.page.keyboard.press("Escape");
    },

    async "the connection to the sandbox is tested without a question"({
      window,
    }) {
      await window.command("CDP: Test Connection…");
      await window.quickInput.pick("Sandbox");
      await window.notification(reached("Sandbox")).waitFor();
      await window.clearNotifications();
    },

    async "an environment that is edited keeps its credentials where its origin stays"({
      window,
    }) {
      const { quickInput } = window;
      await window.command("CDP: Test Connection…");
      await quickInput.pick("Try");
      await answerCredentials(window, sandbox());
      await window.notification(reached("Try")).waitFor();
      await window.clearNotifications();

      await window.command("CDP: Edit Environment…");
      await quickInput.pick("Try");
      await quickInput.step("Environment name, for example Production EU");
      await quickInput.answer("Trial");
      await quickInput.step("Select the region of your CDP instance");
      await quickInput.pick("Other URL…");
      await quickInput.step("Base URL, for example https://api.example.com");
      await window.page.keyboard.press("Enter");
      await quickInput.step("Select the stage of the environment");
      await quickInput.pick("Test");
      await window.notification("Trial was changed.").waitFor();
      await window.clearNotifications();

      const before = sandbox().received.length;
      await window.command("CDP: Test Connection…");
      await quickInput.pick("Trial");
      await window.notification(reached("Trial")).waitFor();
      deepEqual(
        sandbox()
          .received.slice(before)
          .map(({ method, path, status }) => [method, path, status]),
        [
          [
            "GET",
            "/v2/orders?referenceId=cdp-order-payloads-connection-test&offset=0&limit=1",
            200,
          ],
        ],
      );
    },
  },
);
