import { deepEqual, equal, match } from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Sandbox } from "../../sandbox/sandbox";
import { attempts } from "../host/attempts";
import { eventually } from "../host/eventually";
import type { Window } from "../host/window";
import { refs } from "../unit/sandbox/call";
import { answerCredentials } from "./gestures";
import { sandboxOfFile } from "./sandbox-of-file";
import { windowSuite } from "./window-suite";

/** Requests with this method wait for it where there is one. */
let gate:
  { readonly method: string; readonly opened: Promise<void> } | undefined;

/** Lets no request with this method pass until it is opened. */
function closeGate(method: "GET" | "POST"): () => void {
  let open: () => void = () => undefined;
  gate = { method, opened: new Promise((resolve) => (open = resolve)) };
  return () => {
    gate = undefined;
    open();
  };
}

const slowRefs = Array.from(
  { length: 40 },
  (_, n) => `51051051-0510-4510-8510-${String(n).padStart(12, "0")}`,
);

const sandbox = sandboxOfFile({
  async intercept({ method, path }) {
    if (method === gate?.method) await gate.opened;
    const ref = slowRefs.find((one) => path.endsWith(one));
    if (ref === undefined) return undefined;
    await delay(50);
    return { status: 200, body: { ref, price: method === "POST" ? 1 : 2 } };
  },
});

const settings = ({ baseUrl }: Sandbox) => ({
  "cdpOrder.typeProductionName": true,
  "cdpOrder.environments": [{ name: "Live", baseUrl, stage: "production" }],
});

const posts = () =>
  sandbox()
    .received.filter(({ method }) => method === "POST")
    .map(({ path, status }) => `${path.slice(0, 22)} ${status}`)
    .sort();

const file = ({ page }: Window, name: string) =>
  page.locator(explorer).getByRole("treeitem", { name });

const tree = ({ page }: Window) =>
  page.getByRole("tree", { name: "Update Plan" });

/** The rows of the plan, as a screen reader says them. */
async function rows(window: Window): Promise<readonly string[]> {
  const all = await tree(window).getByRole("treeitem").all();
  const labels = all.map((one) => one.getAttribute("aria-label"));
  return (await Promise.all(labels)).map((label) => label ?? "");
}

const row = (window: Window, name: string) =>
  tree(window).getByRole("treeitem", { name: new RegExp(`^${name}, `) });

const checkbox = (window: Window, name: string) =>
  row(window, name).getByRole("checkbox");

/** Makes a plan of the first files that are called so, by the palette. */
async function planOf(window: Window, name: string, count = 1): Promise<void> {
  const { page, quickInput } = window;
  await window.command("CDP: Send Several Payloads…");
  await quickInput.step("Select the payloads to send to Live");
  await quickInput.box.fill(name);
  await page.keyboard.press("Control+A");
  for (let n = 0; n < count; n += 1) {
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
  }
  await page.keyboard.press("Enter");
}

/** Goes to the first row of the plan. */
async function focusPlan(window: Window): Promise<void> {
  await window.command("CDP Updates: Focus on Update Plan View");
  await tree(window).and(window.page.locator(":focus")).waitFor();
  // VS Code knows a moment later that a list has the focus, and drops its keys until then.
  const focused = tree(window).locator(".monaco-list-row.focused");
  await eventually(async () => {
    await window.page.keyboard.press("Home");
    return focused.getAttribute("data-index", { timeout: 500 }).catch(noRow);
  }, "0");
}

const noRow = () => undefined;

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
  await attempts(
    5,
    async () => {
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
    },
    () => page.keyboard.press("Escape"),
  );
}

windowSuite(
  "many files",
  () => ({ folder: "examples", settings: settings(sandbox()) }),
  {
    async "a plan by keyboard: what is unchecked or left out is not sent, and a row opens its response"({
      window,
    }) {
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
        "flight-item.cdp-order.json",
        "hotel.cdp-order.json",
        "refund.cdp-order.json",
      ]);
      await answerCredentials(window, sandbox());
      await eventually(
        () => rows(window),
        [
          "cancellation, status PURCHASED → CANCELLED · order 25875e50…",
          "flight-item, 5 may be lost · order item d680c9be…",
          "refund, status PURCHASED → REFUNDED · order d680c9be…",
          "hotel, No target line of the file says which order item in Live to update.",
        ],
      );
      equal(await checkbox(window, "hotel").count(), 0);
      await window.clearNotifications();

      await focusPlan(window);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Space");
      await eventually(
        () => checkbox(window, "flight-item").isChecked(),
        false,
      );
      await page.keyboard.press("ArrowRight");
      await page
        .getByRole("treeitem", { name: "language (EN) may be lost" })
        .waitFor();
      await page.keyboard.press("ArrowLeft");

      await window.command("CDP: Send Plan…");
      await window.modal.getByText("Send 2 updates to Live?").waitFor();
      for (const line of [
        "Environment: Live (production)",
        "Unchecked: 1 file",
        "Left out: 1 file",
      ])
        await window.modal.getByText(line).waitFor();
      await page.keyboard.press("Enter");
      await window.notification("Nothing was sent.").waitFor();
      await window.clearNotifications();
      deepEqual(posts(), []);

      const openGate = closeGate("POST");
      await window.command("CDP: Send Plan…");
      await window.modal
        .getByRole("button", { name: "Send 2 Updates" })
        .focus();
      await page.keyboard.press("Enter");
      await window.quickInput.step("Environment name");
      // The plan stays as it was agreed to.
      await checkbox(window, "refund").click();
      await page
        .locator(
          '.pane-header .action-label.disabled[aria-label^="Compare Plan Again"]',
        )
        .waitFor({ state: "attached" });
      await eventually(() => checkbox(window, "refund").isChecked(), true);
      await window.quickInput.box.click();
      await window.quickInput.answer("Live");
      const running = row(window, "refund").locator(
        ".codicon-loading.codicon-modifier-spin",
      );
      await running.waitFor();
      openGate();
      await window
        .notification("Live, 4 files: 2 accepted, 2 not sent.")
        .waitFor();
      await eventually(
        async () => (await rows(window)).map((text) => text.split(" · ")[0]),
        [
          "cancellation, accepted (200)",
          "flight-item, not sent",
          "refund, accepted (200)",
          "hotel, No target line of the file says which order item in Live to update.",
        ],
      );
      deepEqual(posts(), [
        "/v2/orders/25875e50-f9 200",
        "/v2/orders/d680c9be-4c 200",
      ]);
      await window.clearNotifications();
      await focusPlan(window);
      await page.keyboard.press("Enter");
      await eventually(
        async () =>
          (await window.text("Response 200 from Live.txt")).includes(
            '"status": "CANCELLED"',
          ),
        true,
      );
    },

    async "the comparisons of a plan, below each other, as long as their tab is there"({
      window,
    }) {
      const { page } = window;
      await window.command("CDP: Compare Plan Again");
      await row(window, "flight-item").waitFor();
      // The unchecked file stays so.
      await eventually(
        () => checkbox(window, "flight-item").isChecked(),
        false,
      );
      // So does what is checked while it compares.
      const comparing = window.notification("Comparing with Live");
      await comparing.waitFor({ state: "hidden" });
      const openGate = closeGate("GET");
      await window.command("CDP: Compare Plan Again");
      await comparing.waitFor();
      await checkbox(window, "flight-item").click();
      openGate();
      await comparing.waitFor({ state: "hidden" });
      await focusPlan(window);
      await eventually(() => checkbox(window, "flight-item").isChecked(), true);

      await window.command("CDP: Show All Comparisons");
      const lost = page.locator(".view-line", { hasText: "Flight DUB-LAS" });
      await lost.first().waitFor();
      await window
        .statusBarItem("CDP environment: Live (production)")
        .waitFor();
      await window.open("hotel.cdp-order.json");
      await lost.first().waitFor({ state: "hidden" });
      await page
        .getByRole("tab", { name: /^Updates to Live \(production\)/ })
        .click();
      await lost.first().waitFor();
      await window.command("View: Close All Editors");
      await lost.first().waitFor({ state: "hidden" });
    },

    async "a hundred comparisons a page"({ window, folder }) {
      const { page } = window;
      mkdirSync(join(folder, "page"));
      for (let n = 1; n <= 103; n += 1)
        writeFileSync(
          join(folder, "page", `order-${n}.cdp-order.json`),
          `// @order ${refs.order}\n{"price": ${n}}`,
        );
      await planOf(window, "page", 103);
      await row(window, "order-1").waitFor();
      await window.command("CDP: Show All Comparisons");
      await page.getByRole("tab", { name: /1–100 of 103/ }).waitFor();
      await window
        .notification("Comparisons 1 to 100 of 103 are shown.")
        .getByRole("button", { name: "Show Next 3" })
        .click();
      await page.getByRole("tab", { name: /101–103 of 103/ }).waitFor();
      // It takes the focus late, and the Enter of a command with it.
      await page
        .locator(".monaco-editor.focused", { hasText: "101" })
        .waitFor();
      await window.command("CDP: Show All Comparisons");
      const next = page.getByRole("button", { name: "Show Next 3" });
      await next.waitFor();
      await window.command("CDP: Discard Plan");
      await next.click();
      await window.notification("This plan is no longer open.").waitFor();
      await window.clearNotifications();
    },

    async "a plan shows what became of each update while it sends others"({
      window,
      folder,
    }) {
      const { page } = window;
      mkdirSync(join(folder, "slow"));
      for (const [n, ref] of slowRefs.entries())
        writeFileSync(
          join(folder, "slow", `slow-${n}.cdp-order.json`),
          `// @order ${ref}\n{"price": 1}`,
        );
      await planOf(window, "slow", slowRefs.length);
      await checkbox(window, "slow-0").waitFor();
      await window.command("CDP: Send Plan…");
      await window.modal
        .getByRole("button", { name: `Send ${slowRefs.length} Updates` })
        .click();
      await window.quickInput.step("Environment name");
      await window.quickInput.answer("Live");
      await page.waitForFunction(
        `[...document.querySelectorAll(".tree-explorer-viewlet-tree-view")].some(
          ({ textContent }) =>
            textContent.includes("Sending to Live (production)…") &&
            textContent.includes("accepted (200)"),
        )`,
      );
      await window
        .notification(
          `Live, ${slowRefs.length} files: ${slowRefs.length} accepted.`,
        )
        .waitFor();
      await window.clearNotifications();
    },

    async "a file that was edited or deleted after it was compared is not sent"({
      window,
      folder,
    }) {
      const before = posts().length;
      const edited = join(folder, "edited.cdp-order.json");
      const deleted = join(folder, "deleted.cdp-order.json");
      const text = (price: number) =>
        `// @order ${refs.order}\n{"price": ${price}}`;
      writeFileSync(edited, text(1));
      writeFileSync(deleted, text(1));
      await planOf(window, "ted.cdp-order.json", 2);
      await checkbox(window, "edited").waitFor();
      await checkbox(window, "deleted").waitFor();
      writeFileSync(edited, text(2));
      rmSync(deleted);
      await window.command("CDP: Send Plan…");
      await window
        .notification("The plan says why none of the 2 files can be sent.")
        .waitFor();
      await eventually(
        () => rows(window),
        [
          "deleted, The file cannot be read.",
          "edited, The text changed in the meantime.",
        ],
      );
      equal(posts().length, before);
      await window.command("CDP: Show All Comparisons");
      await window
        .notification("No update in the plan was compared.")
        .waitFor();
      await window.clearNotifications();
    },

    async "the picker, left at the question"({ window }) {
      const { page } = window;
      const before = posts().length;
      await planOf(window, "refund");
      await checkbox(window, "refund").waitFor();
      await window.command("CDP: Send Plan…");
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
      await window.quickInput.step("Select the payloads to send to Live");
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

    async "a window that is loaded again has no plan"({ window }) {
      const { page } = window;
      // The row of an earlier plan is no sign of this one.
      await window.command("CDP: Discard Plan");
      await tree(window).waitFor({ state: "hidden" });
      await planOf(window, "refund");
      await checkbox(window, "refund").waitFor();
      await window.command("CDP: Show All Comparisons");
      await page
        .locator(".view-line", { hasText: "REFUNDED" })
        .first()
        .waitFor();
      await page.reload();
      await window.command("CDP Updates: Focus on CDP Updates View");
      await page.getByRole("tree", { name: "CDP Updates" }).waitFor();
      equal(await tree(window).count(), 0);
      await planOf(window, "refund");
      await checkbox(window, "refund").waitFor();
    },

    async "a plan can be saved as Markdown, and discarded"({ window, folder }) {
      const { page } = window;
      await window.command("CDP: Save Plan as Markdown…");
      await eventually(
        async () =>
          (await window.quickInput.box.inputValue()).endsWith(
            "Updates to Live.md",
          ),
        true,
      );
      await page.keyboard.press("Enter");
      await eventually(() => {
        try {
          const text = readFileSync(join(folder, "Updates to Live.md"), "utf8");
          return text.split("\n")[0];
        } catch {
          return undefined;
        }
      }, "# Updates to Live (production)");
      await window.editor("Updates to Live.md").waitFor();
      await window.command("CDP: Discard Plan");
      await tree(window).waitFor({ state: "hidden" });
    },

    async "attributes that a refusal names are marked, until the file is edited"(
      vscode,
    ) {
      const { window, folder } = vscode;
      const { page } = window;
      const name = "other.cdp-order.json";
      writeFileSync(
        join(folder, name),
        `// @order ${refs.order}\n{\n  "referenceId": "another",\n  "price": 12\n}`,
      );
      await planOf(window, name);
      await row(window, "other").waitFor();
      await window.command("CDP: Send Plan…");
      await window.modal.getByRole("button", { name: "Send 1 Update" }).click();
      await window.quickInput.step("Environment name");
      await window.quickInput.answer("Live");
      const refused = window.notification("Live, 1 file: 1 refused.");
      await refused.waitFor();
      await window.command("CDP: Discard Plan");
      await refused.getByRole("button", { name: "Show Result" }).click();
      await window.notification("This plan is no longer open.").waitFor();
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
