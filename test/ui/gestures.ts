import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import type { Credentials } from "../../client/http/credentials";
import { attempts } from "../host/attempts";
import { eventually } from "../host/eventually";
import type { VSCode } from "../host/open";
import type { Window } from "../host/window";

/** By the palette, and agrees. */
export async function send(window: Window): Promise<void> {
  await window.command("CDP: Send Update");
  await window.modal.getByRole("button", { name: "Send Update" }).click();
}

export async function answerCredentials(
  { quickInput }: Window,
  { clientKey, apiToken }: Credentials,
): Promise<void> {
  await quickInput.step("Client key");
  await quickInput.answer(clientKey);
  await quickInput.step("API token");
  await quickInput.answer(apiToken);
}

/** The steps of "Add CDP Environment", for an environment of stage "test". */
export async function answerEnvironment(
  window: Window,
  name: string,
  { baseUrl, ...credentials }: Credentials & { readonly baseUrl: string },
): Promise<void> {
  const { quickInput } = window;
  await quickInput.step("Environment name, for example Production EU");
  await quickInput.answer(name);
  await quickInput.step("Select the region of your CDP instance");
  await quickInput.pick("Other URL…");
  await quickInput.step("Base URL, for example https://api.example.com");
  await quickInput.answer(baseUrl);
  await quickInput.step("Select the stage of the environment");
  await quickInput.pick("Test");
  await answerCredentials(window, credentials);
}

/** Answers the step with each text: it stays and says why. */
export async function refuses(
  { quickInput }: Window,
  faults: Readonly<Record<string, string>>,
): Promise<void> {
  const message = quickInput.widget.locator(".quick-input-message");
  for (const [text, fault] of Object.entries(faults)) {
    await quickInput.answer(text);
    await eventually(() => message.innerText(), fault);
  }
}

/**
 * Opens the menu of fixes at the cursor and waits for the action. Asks again
 * while there is none: what a new window draws later closes the menu.
 */
export async function openFixes(window: Window, action: string): Promise<void> {
  const { keyboard } = window.page;
  const wanted = window.page
    .locator(".action-widget .monaco-list-row.action", { hasText: action })
    .first();
  await attempts(
    6,
    async (attempt) => {
      await keyboard.press("Control+.");
      await wanted.waitFor({ timeout: 2000 * attempt });
    },
    () => keyboard.press("Escape"),
  );
}

/**
 * Takes an action of that menu by the mouse. Asks again where the menu has
 * closed before it took the click.
 * @param outcome what the action brings on the screen
 */
export async function takeFix(
  window: Window,
  action: string,
  outcome: Locator,
): Promise<void> {
  const row = window.page.locator(".action-widget .monaco-list-row.action", {
    hasText: action,
  });
  await attempts(
    3,
    async () => {
      await openFixes(window, action);
      await row.click({ timeout: 2000 });
      await outcome.waitFor({ timeout: 5000 });
    },
    () => window.page.keyboard.press("Escape"),
  );
}

/**
 * Saves the active editor's file until it is stored like that: a window that
 * has just opened saves without asking anybody to format or to fix.
 */
export async function saveUntil(
  { folder, window }: VSCode,
  file: string,
  stored: string,
): Promise<void> {
  await eventually(async () => {
    await window.page.keyboard.press("Control+S");
    return readFileSync(join(folder, file), "utf8");
  }, stored);
}
