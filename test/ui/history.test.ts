import { deepEqual, equal, match, ok } from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseEntry } from "../../client/send/history/parse-entry";
import { openHistory } from "../../client/send/history/history";
import { extensionId } from "../host/extension-id";
import { attempts } from "../host/attempts";
import { eventually } from "../host/eventually";
import type { VSCode } from "../host/open";
import { accepted, begun } from "../unit/client/history/sample";
import { send } from "./gestures";
import { windowSuite } from "./window-suite";

windowSuite("the history", () => ({ folder: "examples", sandbox: true }), {
  async "is empty at first and says how it fills"(vscode) {
    const { page } = vscode.window;
    await page
      .locator(".activitybar")
      .getByRole("tab", { name: "CDP Updates" })
      .click();
    await page.getByText("No updates yet.").waitFor();
  },

  async "shows what another window sends, while it is in progress too"(vscode) {
    const { window } = vscode;
    const other = otherWindow(vscode);
    const entry = await other.begin(begun);
    ok(entry);
    await rowSaying(vscode, "in progress").waitFor();
    await window.page
      .locator(".pane-body .codicon-loading.codicon-modifier-spin")
      .waitFor();
    await other.end(entry, accepted);
    await rowSaying(vscode, "in progress").waitFor({ state: "hidden" });
    equal(await rows(vscode).count(), 1);
    await window.page.getByText("No updates yet.").waitFor({ state: "hidden" });
  },

  async "opens what was sent, to the byte, and the response; both are read-only"(
    vscode,
  ) {
    const { window } = vscode;
    await rows(vscode).first().click();
    await eventually(() => window.text("Sent EU d680c9be.txt"), begun.sent);
    await choose(vscode, "Open Response");
    const response = "Response EU d680c9be.txt";
    await eventually(() => window.text(response), '{\n  "price": 12\n}');
    await window.focus(response);
    await window.page.keyboard.type("x");
    await window
      .editor(response)
      .getByText(/read-only/)
      .waitFor();
  },

  async "compares the two, so that only meaning differs"(vscode) {
    const { window } = vscode;
    await choose(vscode, "Compare with Response");
    await eventually(() => window.text("sent.txt"), '{\n  "price": 12,\n}\n');
    await eventually(
      () => window.text("response.txt"),
      '{\n  "price": 12,\n}\n',
    );
    await window.command("View: Close All Editors");
  },

  async "copies an update as a command line without credentials"(vscode) {
    const { window } = vscode;
    await choose(vscode, "Copy as cURL…");
    await window.quickInput.pick("bash, zsh or sh");
    await window.notification("Copied. Set CDP_CLIENT_KEY").waitFor();
    match(
      await clipboard(vscode),
      new RegExp(`curl --config - [^]*/v2/orders/${begun.ref}'$`),
    );
    await window.clearNotifications();
  },

  async "copies the payload in the editor; one with a mistake is refused"(
    vscode,
  ) {
    const { window } = vscode;
    await window.open("refund.cdp-order.json");
    await window.statusBarItem(/^CDP environment: Sandbox/).waitFor();
    await window.command("CDP: Copy as cURL…");
    await window.quickInput.pick("cmd");
    await window.notification("Copied. It needs CDP_CLIENT_KEY").waitFor();
    const line = await clipboard(vscode);
    ok(line.includes(String.raw`--data-binary "{\"pointOfSale\":`), line);
    await window.clearNotifications();
    await window.goTo(5, 1);
    await window.page.keyboard.type("x");
    await window.command("CDP: Copy as cURL…");
    await window.notification(/^The update was not copied\. Fix/).waitFor();
    await window.page.keyboard.press("Control+z");
    await window.clearNotifications();
  },

  async "holds what this window sent"(vscode) {
    const { window } = vscode;
    await window.focus("refund.cdp-order.json");
    await send(window);
    await window
      .notification("Sandbox accepted the order update (200)")
      .waitFor();
    await window.clearNotifications();
    const shown = await rows(vscode).first().getAttribute("aria-label");
    match(
      shown ?? "",
      /^status PURCHASED → REFUNDED · \d\d:\d\d, Sandbox \(test\) · order d680c9be… · refund\.cdp-order\.json$/,
    );
    deepEqual(await groups(vscode), [
      "Today, Sandbox (test)",
      "Today, EU (production)",
    ]);
    equal(await rows(vscode).count(), 2);
  },

  async "an update is undone and sent again from there, after a question"(
    vscode,
  ) {
    const { window } = vscode;
    for (const [action, agree, outcome] of [
      ["Undo…", "Undo Update", "Undone: status is PURCHASED again."],
      ["Send Again…", "Send Update", "Sandbox accepted the order update"],
    ] as const) {
      await choose(vscode, action);
      await window.modal.getByRole("button", { name: agree }).click();
      await window.notification(outcome).waitFor();
      await window.clearNotifications();
    }
    deepEqual(await statuses(vscode), ["PURCHASED", "PURCHASED", "REFUNDED"]);
    deepEqual(
      (await labels(vscode)).map((label) => label.replaceAll(/\d\d:\d\d/g, "")),
      [
        "nothing changed · , resent · Sandbox (test) · order d680c9be… · refund.cdp-order.json",
        "Undo: status REFUNDED → PURCHASED · , Sandbox (test) · order d680c9be… · refund.cdp-order.json",
        "status PURCHASED → REFUNDED · , undone · Sandbox (test) · order d680c9be… · refund.cdp-order.json",
        "price 20 → 12 · , EU (production) · order d680c9be… · refund.cdp-order.json",
      ],
    );
  },

  async "is filtered, and says so until the filter is cleared"(vscode) {
    const { window } = vscode;
    const { page } = window;
    await window.command("CDP Updates: Focus on CDP Updates View");
    const titled = (name: string) =>
      page.locator(".sidebar").getByRole("button", { name });
    await titled("Filter…").click();
    await window.quickInput.step(
      "A change, environment, reference, file, or outcome",
    );
    await window.quickInput.answer("refunded");
    await eventually(() => rows(vscode).count(), 2);
    await page.getByText("Filter: “refunded” (2 of 4).").waitFor();
    await page
      .getByText("Kept for 30 days, at most 200 updates and 100 MB.")
      .waitFor();
    await titled("Clear Filter").click();
    await eventually(() => rows(vscode).count(), 4);
    await page.getByText("Filter:").waitFor({ state: "hidden" });
  },

  async "what is there now is shown beside what was sent"(vscode) {
    const { window } = vscode;
    await choose(vscode, "Compare with Live");
    await window.editor("live.txt").waitFor();
    await window.command("View: Close All Editors");
    await window.clearNotifications();
  },

  async "tells once of an update whose window died"(vscode) {
    const { window } = vscode;
    const dead = openHistory(folderOf(vscode), {
      keepBodies: () => true,
      heartbeatMs: 600_000,
    });
    ok(await dead.begin(begun));
    await rowSaying(vscode, "in progress").waitFor();
    await vscode.reload();
    const lost = window.notification(
      "An update to EU was in progress when a window closed, so its outcome is unknown. Check before sending again.",
    );
    await window.open("refund.cdp-order.json");
    await lost.getByRole("button", { name: "Show Updates" }).click();
    await rowSaying(vscode, "unknown").waitFor();
    equal(await rows(vscode).count(), 5);
  },

  async "loses one entry by Delete, all by Clear History, when that is confirmed"(
    vscode,
  ) {
    const { window } = vscode;
    const { page } = window;
    const held = () => readdirSync(folderOf(vscode)).length;
    const damaged = `${"0".repeat(15)}1-00000000.json`;
    writeFileSync(join(folderOf(vscode), damaged), "{");
    await page.getByRole("treeitem", { name: "Unreadable entry" }).click();
    await page.keyboard.press("Delete");
    await eventually(held, 5);
    await page
      .getByRole("treeitem", { name: "Unreadable entry" })
      .waitFor({ state: "hidden" });
    // Not a row that is selected, so that the key is for what has the focus.
    await window.command("CDP Updates: Focus on CDP Updates View");
    await page.locator(".pane-body .monaco-list:focus").waitFor();
    const focused = page.locator(".pane-body .monaco-list-row.focused");
    const all = await labels(vscode);
    const wanted = all.at(-3);
    // A list that is drawn again meanwhile may lose a key.
    await attempts(3, async () => {
      for (const [key, row] of [
        ["End", -1],
        ["ArrowUp", -2],
        ["ArrowUp", -3],
      ] as const) {
        await page.keyboard.press(key);
        await eventually(() => focused.getAttribute("aria-label"), all.at(row));
      }
    });
    await page.keyboard.press("Delete");
    await window.modal
      .getByText("Delete this update from the history?")
      .waitFor();
    await page.keyboard.press("Escape");
    await window.modal.waitFor({ state: "hidden" });
    equal(held(), 5);
    await page.keyboard.press("Delete");
    await window.modal.getByRole("button", { name: "Delete" }).click();
    await eventually(() => rows(vscode).count(), 4);
    equal((await labels(vscode)).includes(wanted ?? ""), false);
    equal(held(), 4);
    await window.command("CDP: Clear History");
    await window.modal.getByRole("button", { name: "Cancel" }).click();
    deepEqual([await rows(vscode).count(), held()], [4, 4]);
    await window.command("CDP: Clear History");
    await window.modal.getByRole("button", { name: "Clear History" }).click();
    await window.page.getByText("No updates yet.").waitFor();
    equal(held(), 0);
  },
});

windowSuite(
  "the history without bodies",
  () => ({
    folder: "examples",
    sandbox: true,
    settings: { "cdpOrder.keepBodies": false },
  }),
  {
    async "has nothing of the order on the disk"(vscode) {
      const { window } = vscode;
      await window.open("refund.cdp-order.json");
      await window.statusBarItem(/^CDP environment: Sandbox/).waitFor();
      await send(window);
      await window.notification("Sandbox accepted the order update").waitFor();
      const [text = "", ...others] = files(vscode);
      const entry = parseEntry(text);
      deepEqual(others, []);
      deepEqual(
        [entry?.kind, entry?.ref, entry?.cause, entry?.end.status],
        ["order", begun.ref, "send", "accepted"],
      );
      equal(/REFUNDED|PURCHASED|spinair/.test(text), false);
      await window.clearNotifications();
    },

    async "undoing the last update says that it cannot be undone"({ window }) {
      await window.command("CDP: Undo Last Update");
      await window
        .notification(
          "Nothing was undone: the state before the last update, of the order d680c9be… in Sandbox, was not kept.",
        )
        .getByRole("button", { name: "Show Updates" })
        .click();
      await window.page
        .getByRole("treeitem", { name: /^Order update · / })
        .waitFor();
    },
  },
);

/** The bodies of the entries of the sandbox, newest first. */
async function statuses(vscode: VSCode): Promise<unknown[]> {
  const sent = (await otherWindow(vscode).list()).map((entry) =>
    entry.environment.name === "Sandbox" ? entry.sent : undefined,
  );
  return sent.flatMap((body) =>
    body === undefined
      ? []
      : [(JSON.parse(body) as { status: unknown }).status],
  );
}

function files(vscode: VSCode): string[] {
  const folder = folderOf(vscode);
  return readdirSync(folder).map((name) =>
    readFileSync(join(folder, name), "utf8"),
  );
}

function folderOf({ server }: VSCode): string {
  return join(
    server.scratch.folder,
    `user-data/User/globalStorage/${extensionId}/history`,
  );
}

function otherWindow(vscode: VSCode) {
  return openHistory(folderOf(vscode), { keepBodies: () => true });
}

function rows({ window: { page } }: VSCode) {
  return page
    .locator(".pane-body .monaco-list-row")
    .filter({ hasText: /order/ });
}

async function labels(vscode: VSCode): Promise<readonly string[]> {
  const all = await rows(vscode).all();
  return Promise.all(
    all.map(async (row) => (await row.getAttribute("aria-label")) ?? ""),
  );
}

async function groups({ window: { page } }: VSCode) {
  const all = await page
    .locator(".pane-body .monaco-list-row[aria-level='1']")
    .all();
  return Promise.all(all.map((row) => row.getAttribute("aria-label")));
}

function rowSaying(vscode: VSCode, text: string) {
  return rows(vscode).filter({ hasText: text });
}

/** From the menu of the newest entry. A click on a menu that has just opened may be lost. */
async function choose(vscode: VSCode, action: string): Promise<void> {
  const { page } = vscode.window;
  await rows(vscode).first().click({ button: "right" });
  await page.locator(".monaco-menu").getByText(action, { exact: true }).hover();
  await page.keyboard.press("Enter");
}

function clipboard({ window: { page } }: VSCode): Promise<string> {
  return page.evaluate("navigator.clipboard.readText()");
}
