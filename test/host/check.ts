import { openVSCode } from "./open";
import { takePicture } from "./picture";
import type { Window } from "./window";

/** Does the main job once, as a hand would: answers whether the sandbox accepted the update. */
export async function check(): Promise<boolean> {
  const vscode = await openVSCode({ folder: "examples", sandbox: true });
  try {
    const text = await send(vscode.window, "refund.cdp-order.json").catch(
      (error: unknown) => String(error),
    );
    console.log(`outcome      ${text}`);
    if (/\baccepted\b/i.test(text)) return true;
    const picture = await takePicture(vscode.window.page, "check");
    console.log(`It was not accepted. What the window shows: ${picture}`);
    return false;
  } finally {
    await vscode.close();
  }
}

/** Answers what VS Code's notification says at the end. */
async function send(window: Window, file: string): Promise<string> {
  await window.open(file);
  const environment = window.statusBarItem(/Sandbox/);
  console.log(`environment  ${oneLine(await environment.innerText())}`);
  await window.command("CDP: Send Update");
  const end = window.notification(/\b(accepted|refused|not sent|unknown)\b/i);
  await window.modal.or(end).first().waitFor();
  if (await window.modal.isVisible()) {
    const question = window.modal.locator(".dialog-message-container");
    console.log(`request      ${oneLine(await question.innerText())}`);
    await window.modal.getByRole("button", { name: /^Send/ }).click();
  }
  return oneLine(await end.first().innerText());
}

const oneLine = (text: string) => text.trim().replace(/\s+/g, " ");
