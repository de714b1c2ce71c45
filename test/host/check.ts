import { openVSCode } from "./open";
import { takePicture } from "./picture";
import type { Window } from "./window";

/** Does the main job once, as a hand would: answers whether the sandbox accepted the update. */
export async function check(): Promise<boolean> {
  const vscode = await openVSCode({ folder: "examples", sandbox: true });
  try {
    const text = await send(vscode.window, "refund.cdp-order.json");
    console.log(`outcome      ${text}`);
    if (/\baccepted\b/i.test(text)) return true;
    console.error("The update was not accepted.");
  } catch (error) {
    console.error(error);
  } finally {
    const picture = await takePicture(vscode.window.page, "check");
    console.log(`picture      ${picture}`);
    await vscode.close();
  }
  return false;
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
  const message = end.first().locator(".notification-list-item-message");
  return oneLine(await message.innerText());
}

const oneLine = (text: string) => text.trim().replace(/\s+/g, " ");
