import { AxeBuilder } from "@axe-core/playwright";
import { deepEqual, equal } from "node:assert/strict";
import type { Window } from "../host/window";
import { send } from "./gestures";
import { windowSuite } from "./window-suite";

const settings = {
  "cdpOrder.environments": [
    { name: "Live", baseUrl: "https://api.example.com", stage: "production" },
  ],
};

windowSuite(
  "accessibility",
  () => ({ folder: "examples", sandbox: true, settings }),
  {
    async "the steps of the walkthrough"({ window }) {
      await window.command("CDP: Get Started");
      const { page } = window;
      await page.locator(".getting-started-step").first().waitFor();
      deepEqual(await violations(window, ".getting-started-step"), []);
    },

    async "the steps that add an environment"({ window }) {
      const { quickInput } = window;
      await window.command("CDP: Add Environment…");
      await quickInput.step("Environment name, for example Production EU");
      deepEqual(await violations(window, ".quick-input-widget"), []);
      await quickInput.answer("Try");
      await quickInput.step("Select the region of your CDP instance");
      deepEqual(await violations(window, ".quick-input-widget"), []);
      await window.page.keyboard.press("Escape");
    },

    async "the status bar, the confirmation, and what is left of an update"({
      window,
    }) {
      await window.open("refund.cdp-order.json");
      await window.statusBarItem(/CDP environment/).waitFor();
      deepEqual(await violations(window, ".statusbar-item"), []);
      await window.command("CDP: Send Update");
      await window.modal.waitFor();
      deepEqual(await violations(window, ".monaco-dialog-box"), []);
      await window.page.keyboard.press("Escape");
      await send(window);
      await window.notification("accepted the order update").waitFor();
      deepEqual(await violations(window, ".notifications-toasts"), []);
      await window.command("CDP Updates: Focus on CDP Updates View");
      await window.page.locator(".sidebar .monaco-list-row").first().waitFor();
      deepEqual(await violations(window, ".sidebar .pane-body"), []);
    },

    async "the plan of several updates"({ window }) {
      const { page, quickInput } = window;
      await window.command("CDP: Send Several Payloads…");
      await quickInput.step("Select the payloads to send to Sandbox");
      deepEqual(await violations(window, ".quick-input-widget"), []);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Space");
      await page.keyboard.press("Enter");
      await page.getByRole("tree", { name: "Update Plan" }).waitFor();
      deepEqual(await violations(window, ".sidebar .pane-body"), []);
    },

    async "production is told by its name and an icon in every theme"({
      window,
    }) {
      const { page, quickInput } = window;
      await window.open("refund.cdp-order.json");
      await window.command("CDP: Select Environment…");
      await quickInput.pick("Live");
      const item = window.statusBarItem("CDP environment: Live (production)");
      for (const theme of [
        "Dark High Contrast",
        "Light High Contrast",
        "Dark Modern",
        "Light Modern",
      ]) {
        // The palette would find the themes of the Marketplace first.
        await page.keyboard.press("Control+K");
        await page.keyboard.press("Control+T");
        await quickInput.pick(theme);
        await item.locator(".codicon-warning").waitFor();
        equal((await item.innerText()).trim(), "Live (production)");
        deepEqual(await violations(window, ".statusbar-item"), []);
      }
    },
  },
);

/** The violations that axe finds in a part of the window, except in what only VS Code can write. */
async function violations(
  { page }: Window,
  part: string,
): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page })
    .include(part)
    .disableRules(rulesOfVSCode)
    // The page that it opens otherwise would be a window of its own.
    .setLegacyMode();
  const found = await axe.analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html}`),
  );
}

/** Its own steps, rows and icons break these; no extension writes their attributes. */
const rulesOfVSCode = [
  "aria-allowed-attr",
  "aria-prohibited-attr",
  "aria-required-children",
  "nested-interactive",
  "tabindex",
];
