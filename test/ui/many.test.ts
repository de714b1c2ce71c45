import { deepEqual, equal, match } from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Sandbox } from "../../sandbox/sandbox";
import { eventually } from "../host/eventually";
import type { Window } from "../host/window";
import { refs } from "../unit/sandbox/call";
import { answerCredentials } from "./gestures";
import { sandboxOfFile } from "./sandbox-of-file";
import { windowSuite } from "./window-suite";

const sandbox = sandboxOfFile();

const settings = ({ baseUrl }: Sandbox) => ({
  "cdpOrder.environments": [{ name: "Live", baseUrl, stage: "production" }],
});

const posts = () =>
  sandbox()
    .received.filter(({ method }) => method === "POST")
    .map(({ path, status }) => `${path.slice(0, 22)} ${status}`)
    .sort();

const file = ({ page }: Window, name: string) =>
  page.locator(explorer).getByRole("treeitem", { name });

const explorer = ".explorer-folders-view";

/** The explorer selects the file of the active editor some time after it was opened, and drops what a hand selected meanwhile. */
async function revealed(window: Window, name: string): Promise<void> {
  const selected = window.page.locator(".monaco-list-row.selected");
  await file(window, name).and(selected).waitFor();
}

/** Selects files in the explorer and chooses an action of their menu. A menu was once seen without ours, for no reason that is known: tries again. */
async function chooseFor(
  window: Window,
  action: string,
  [first = "", ...others]: readonly string[],
): Promise<void> {
  const { page } = window;
  for (let attempt = 1; ; attempt++) {
    try {
      await file(window, first).click();
      await window.editor(first).waitFor();
      for (const name of others)
        await file(window, name).click({ modifiers: ["ControlOrMeta"] });
      await eventually(
        () => page.locator(`${explorer} .monaco-list-row.selected`).count(),
        1 + others.length,
      );
      await file(window, others.at(-1) ?? first).click({ button: "right" });
      // A menu takes no click in its first moments.
      await page
        .getByRole("menuitem", { name: action })
        .hover({ timeout: 3000 });
      await page.keyboard.press("Enter");
      return;
    } catch (error) {
      if (attempt === 5) throw error;
      await page.keyboard.press("Escape");
    }
  }
}

windowSuite(
  "many files",
  () => ({ folder: "examples", settings: settings(sandbox()) }),
  {
    async "a selection in the explorer: table, question, result"({ window }) {
      const { page } = window;
      await window.open("refund.cdp-order.json");
      await window.command("CDP: Select Environment…");
      await window.quickInput.pick("Live");
      await window
        .statusBarItem("CDP environment: Live (production)")
        .waitFor();
      await revealed(window, "refund.cdp-order.json");
      await chooseFor(window, "Send Several Payloads…", [
        "cancellation.cdp-order.json",
        "hotel.cdp-order.json",
        "refund.cdp-order.json",
      ]);
      await answerCredentials(window, sandbox());
      await window.modal.getByText("Send 2 updates to Live?").waitFor();
      await window.modal.getByText("Left out: 1 file").waitFor();
      deepEqual(posts(), []);
      await page.keyboard.press("Enter");
      await window.notification("Nothing was sent.").waitFor();
      await window.clearNotifications();
      await eventually(
        async () => /To be sent.*Left out/s.test(await window.text(table)),
        true,
      );
      deepEqual(posts(), []);

      await page
        .locator(".editor-actions")
        .getByRole("button", { name: "Send Several Payloads…" })
        .click();
      await window.modal
        .getByRole("button", { name: "Send 2 Updates" })
        .click();
      await window
        .notification("Live, 3 files: 2 accepted, 1 not sent.")
        .getByRole("button", { name: "Show Result" })
        .click();
      await eventually(
        async () =>
          (await window.text(result))
            .replaceAll(/\s+/g, " ")
            .match(/accepted \| 200|\| not sent/g),
        ["accepted | 200", "| not sent", "accepted | 200"],
      );
      deepEqual(posts(), [
        "/v2/orders/25875e50-f9 200",
        "/v2/orders/d680c9be-4c 200",
      ]);
    },

    async "the picker, left at the question"({ window }) {
      const { page, quickInput } = window;
      const before = posts().length;
      await window.command("CDP: Send Several Payloads…");
      await quickInput.step("Select the payloads to send");
      await quickInput.box.fill("refund");
      await page.keyboard.press("Control+A");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Space");
      await page.keyboard.press("Enter");
      await window.modal.getByText("Send 1 update to Live?").waitFor();
      await page.keyboard.press("Escape");
      await window.modal.waitFor({ state: "hidden" });
      equal(posts().length, before);
    },

    async "the picker draws no icon of a file's name"({ window, folder }) {
      const name = "$(error) $(sync~spin) $(a_b) $(.cdp-order.json";
      mkdirSync(join(folder, "$(bug)"));
      writeFileSync(join(folder, "$(bug)", name), "{}");
      await window.command("CDP: Send Several Payloads…");
      await window.quickInput.step("Select the payloads to send");
      await window.quickInput.box.fill("(a_b)");
      const row = window.page.locator(".quick-input-list .monaco-list-row");
      await row.first().waitFor();
      deepEqual(
        [
          await row.first().innerText(),
          await row.locator("[class*=codicon-]").count(),
        ],
        [`${name}$(bug)`, 0],
      );
      await window.page.keyboard.press("Escape");
    },

    async "a table can be saved"({ window }) {
      const { page } = window;
      await window.command("File: Save As...");
      await eventually(
        async () => (await window.quickInput.box.inputValue()).endsWith(table),
        true,
      );
      await page.keyboard.press("Enter");
      await file(window, table).waitFor();
    },

    async "attributes that a refusal names are marked, until the file is edited"(
      vscode,
    ) {
      const { window, folder } = vscode;
      const { page, quickInput } = window;
      const name = "other.cdp-order.json";
      writeFileSync(
        join(folder, name),
        `// @order ${refs.order}\n{\n  "referenceId": "another",\n  "price": 12\n}`,
      );
      await window.command("CDP: Send Several Payloads…");
      await quickInput.step("Select the payloads to send");
      await quickInput.box.fill(name);
      await page.keyboard.press("Control+A");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Space");
      await page.keyboard.press("Enter");
      await window.modal.getByRole("button", { name: "Send 1 Update" }).click();
      await window.notification("Live, 1 file: 1 refused.").waitFor();
      await window.clearNotifications();
      await window.showProblems();
      const named = window.problems.filter({
        hasText:
          "Live refused the update (400); its response names this attribute.",
      });
      await named.first().waitFor();
      match(await named.first().innerText(), /Ln 3, Col 3/);
      await window.open(name);
      await window.goTo(3, 24);
      await page.keyboard.type(" ");
      await named.first().waitFor({ state: "hidden" });
    },
  },
);

const table = "Updates to Live.md";
const result = "Updates sent to Live.md";
