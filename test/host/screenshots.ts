import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openVSCode, type VSCode } from "./open";
import { root } from "./root";
import type { Window } from "./window";

/** `npm run screenshots`: the pictures of the README, from the packaged extension. */
async function main(): Promise<void> {
  const folder = join(root, "docs/images");
  mkdirSync(folder, { recursive: true });
  const vscode = await openVSCode({
    folder: "examples",
    sandbox: true,
    settings: { "editor.minimap.enabled": false },
  });
  const { page } = vscode.window;
  try {
    await page.setViewportSize({ width: 1000, height: 620 });
    await vscode.window.notification("Sandbox runs").waitFor();
    await vscode.window.clearNotifications();
    await vscode.window.command("View: Toggle Primary Side Bar Visibility");
    for (const [name, show] of Object.entries(scenes)) {
      await show(vscode);
      await page.screenshot({
        path: join(folder, `${name}.png`),
        animations: "disabled",
        caret: "hide",
      });
      await page.keyboard.press("Escape");
      await vscode.window.command("View: Close All Editors");
    }
  } finally {
    await vscode.close();
  }
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
  async send({ window }) {
    await window.open("refund.cdp-order.json");
    await showLens(window);
    await window.command("CDP: Send Update");
    await window.modal.waitFor();
  },
};

/** A lens that comes later is put above the first line, out of sight. */
async function showLens(window: Window): Promise<void> {
  await window.page.mouse.move(90, 200);
  await window.page.mouse.wheel(0, -1000);
  await window.codeLens(/^Send to Sandbox/).waitFor();
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
