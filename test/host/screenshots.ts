import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { startSandbox, type Sandbox } from "../../sandbox/sandbox";
import { openFixes } from "../ui/gestures";
import { MovingPicture } from "./moving-picture";
import { openVSCode, type VSCode } from "./open";
import { root } from "./root";
import type { Window } from "./window";

/** `npm run screenshots`: the pictures of the README, from the packaged extension. */
async function main(): Promise<void> {
  const folder = join(root, "docs/images");
  mkdirSync(folder, { recursive: true });
  const sandbox = await startSandbox();
  const { baseUrl } = sandbox;
  const vscode = await openVSCode({
    folder: "examples",
    settings: {
      "editor.minimap.enabled": false,
      "cdpOrder.environments": [
        { name: "Production EU", baseUrl, stage: "production" },
      ],
    },
  });
  const { page } = vscode.window;
  try {
    await page.setViewportSize({ width: 1000, height: 620 });
    await addEnvironment(vscode.window, sandbox);
    await vscode.window.command("View: Toggle Primary Side Bar Visibility");
    for (const [name, show] of Object.entries(scenes)) {
      await show(vscode);
      const picture = await page.screenshot({
        animations: "disabled",
        caret: "hide",
      });
      // A window has few colors, and each of them counts in the package's size.
      await sharp(picture)
        .png({ palette: true, effort: 10 })
        .toFile(join(folder, `${name}.png`));
      await page.keyboard.press("Escape");
      await vscode.window.command("View: Close All Editors");
    }
    await undoLast(vscode.window);
    await showUpdate(vscode, join(folder, "update.gif"));
  } finally {
    await vscode.close();
    await sandbox.close();
  }
}

/** Makes it the active environment, credentials included. */
async function addEnvironment(
  window: Window,
  { clientKey, apiToken }: Sandbox,
): Promise<void> {
  const { quickInput } = window;
  await window.open("refund.cdp-order.json");
  await window.command("CDP: Select Environment…");
  await quickInput.pick("Production EU");
  await window.command("CDP: Set Credentials…");
  await quickInput.pick("Production EU");
  await quickInput.step("Client key");
  await quickInput.answer(clientKey);
  await quickInput.step("API token");
  await quickInput.answer(apiToken);
  await window.notification("were saved").waitFor();
  await window.clearNotifications();
  await window.command("View: Close All Editors");
}

async function undoLast(window: Window): Promise<void> {
  await window.command("CDP: Undo Last Update");
  await window.modal.getByRole("button", { name: "Undo" }).click();
  await window.notification("Undone").waitFor();
  await window.clearNotifications();
  await window.command("View: Close All Editors");
}

/** From a mistake to an accepted update. */
async function showUpdate(
  { folder, window }: VSCode,
  path: string,
): Promise<void> {
  const { page } = window;
  const picture = new MovingPicture(page);
  const file = "refund.cdp-order.json";
  const { line, column } = setStatus(join(folder, file), "REFUND");
  await window.open(file);
  await window.squiggles("warning").first().waitFor();
  await showLens(window);
  await window.goTo(line, column + 1);
  await picture.add(1500);
  await openFixes(window, "REFUNDED");
  await picture.add(2000);
  await page.keyboard.press("Enter");
  await window.squiggles("warning").first().waitFor({ state: "detached" });
  await picture.add(1500);
  await window.command("CDP: Send Update");
  await window.modal.waitFor();
  await picture.add(3500);
  await window.modal.getByRole("button", { name: "Send Update" }).click();
  await window.notification("accepted the order update").waitFor();
  await picture.add(3500);
  await picture.write(path);
  await window.clearNotifications();
  await window.command("View: Close All Editors");
}

/** README's name of a picture → what brings it on the screen. */
const scenes: Readonly<Record<string, (vscode: VSCode) => Promise<void>>> = {
  async problems({ folder, window }) {
    const file = "order.cdp-order.json";
    setStatus(join(folder, file), "CANCELED");
    await window.open(file);
    await window.squiggles("warning").first().waitFor();
    await showLens(window);
    await window.showProblems();
    await window.problems.filter({ hasText: "CANCELED" }).waitFor();
  },
  async completion({ folder, window }) {
    const { page } = window;
    const file = "flight-item.cdp-order.json";
    const { line, column } = setStatus(join(folder, file), "");
    await window.command("View: Toggle Panel Visibility");
    await window.open(file);
    await page.keyboard.press("Control+G");
    await window.quickInput.answer(`:${line}:${column}`);
    await window.statusBarItem(`Ln ${line}, Col ${column}`).waitFor();
    await page.keyboard.press("Control+Space");
    await window.suggestion("CANCELLED").waitFor();
    await page.keyboard.press("Control+Space");
    await page.locator(".suggest-details:visible").waitFor();
  },
  async find({ window }) {
    const { quickInput } = window;
    await window.open("order.cdp-order.json");
    await window.command("CDP: Find Order…");
    await quickInput.step("How do you want to find the order?");
    await quickInput.pick("By Guest…");
    await quickInput.step("Guest reference");
    await quickInput.answer(guest);
    await quickInput.step("Select an order");
    await quickInput.widget.getByText("More…").waitFor();
  },
  async compare({ window }) {
    await window.open("refund.cdp-order.json");
    await window.command("CDP: Preview Update");
    await window.notification("Changes 1 attribute").waitFor();
  },
  async send({ window }) {
    await window.clearNotifications();
    await window.open("refund.cdp-order.json");
    await window.command("CDP: Send Update");
    await window.modal.waitFor();
  },
  async outcome({ window }) {
    await window.open("refund.cdp-order.json");
    await window.command("CDP: Send Update");
    await window.modal.getByRole("button", { name: "Send Update" }).click();
    await window.notification("accepted the order update").waitFor();
  },
  async history({ window }) {
    await window.clearNotifications();
    await window.command("CDP Updates: Focus on CDP Updates View");
    const row = window.page.locator(".monaco-list-row").filter({
      hasText: "Production EU (production) · order d680c9be…",
    });
    await row.first().click();
    await window.editor("Sent Production EU d680c9be.txt").waitFor();
    await row.first().click({ button: "right" });
    await window.page.getByRole("menuitem", { name: "Undo…" }).waitFor();
  },
  async undo({ window }) {
    await window.command("View: Toggle Primary Side Bar Visibility");
    await window.command("CDP: Undo Last Update");
    await window.modal.waitFor();
  },
};

/** Who ordered much in the sandbox. */
const guest = "3f0d6a52-7c1e-4b8a-9d24-51c7e0b6a913";

/** A lens that comes later is put above the first line, out of sight. */
async function showLens(window: Window): Promise<void> {
  await window.page.mouse.move(90, 200);
  await window.page.mouse.wheel(0, -1000);
  await window.codeLens(/^Send to Production EU/).waitFor();
}

/** Rewrites the file; answers where the value begins, counted from 1. */
function setStatus(file: string, value: string) {
  const key = '"status": "';
  const text = readFileSync(file, "utf8").replace(
    /"status": "\w*/,
    () => key + value,
  );
  writeFileSync(file, text);
  const before = text.slice(0, text.indexOf(key) + key.length).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
