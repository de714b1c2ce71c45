import { equal } from "node:assert/strict";
import type { Locator } from "playwright-core";
import { eventually } from "../host/eventually";
import type { Window } from "../host/window";
import { answerEnvironment } from "./gestures";
import { renamedPublisher } from "./renamed-publisher";
import { sandboxOfFile } from "./sandbox-of-file";
import { windowSuite } from "./window-suite";

const sandbox = sandboxOfFile();

const vsix = renamedPublisher();

windowSuite(
  "the walkthrough, under another publisher",
  () => ({ folder: "examples", noFolder: true, vsix }),
  {
    async "shows the fix of an example that is not open yet"({ window }) {
      const { page } = window;
      await pressInStep(
        window,
        "See a problem and fix it",
        "Show the Fix",
        fix(window),
      );
      await page.keyboard.press("Escape");
      await window.command("View: Revert and Close Editor");
      await window.squiggles("warning").first().waitFor({ state: "detached" });
    },

    async "leads from an empty window to an undone update"({ window }) {
      const { page } = window;
      const press = (title: string, button: string, outcome: Locator) =>
        pressInStep(window, title, button, outcome);
      // A response that opens meanwhile may hide the page again.
      const isDone = (title: string) =>
        eventually(async () => {
          await window.command("CDP: Get Started");
          return step(window, title).locator(".codicon.complete").isVisible();
        }, true);

      await press(
        "Start the sandbox and open an example",
        "Open Example",
        window.squiggles("warning").first(),
      );
      await isDone("Start the sandbox and open an example");

      await press("See a problem and fix it", "Show the Fix", fix(window));
      await page.keyboard.press("Enter");
      await window.squiggles("warning").first().waitFor({ state: "detached" });
      await isDone("See a problem and fix it");

      await press("Send it and see what changed", "Send Update", window.modal);
      await agree(window, "Send Update");
      await window.notification("accepted the order update").waitFor();
      await isDone("Send it and see what changed");

      await press("Undo it", "Undo Last Update", window.modal);
      await agree(window, "Undo");
      await window.notification("Undone: status is PURCHASED again.").waitFor();
      await isDone("Undo it");

      await press(
        "Add your own environment",
        "Add Environment",
        window.quickInput.widget,
      );
      await answerEnvironment(window, "Try", sandbox());
      await isDone("Add your own environment");
    },
  },
);

const step = ({ page }: Window, title: string) =>
  page.locator(".getting-started-step").filter({ hasText: title });

/**
 * Opens the walkthrough, goes to a step, and presses its button, all by keyboard.
 * The outcome gets long: the first problems of a new window take their time.
 */
async function pressInStep(
  window: Window,
  title: string,
  name: string,
  outcome: Locator,
): Promise<void> {
  const { keyboard } = window.page;
  await window.command("CDP: Get Started");
  const button = step(window, title).getByRole("button", { name });
  if (!(await button.isVisible())) {
    await tabTo(window, step(window, title));
    await keyboard.press("Enter");
  }
  await button.waitFor();
  await tabTo(window, button);
  await keyboard.press("Enter");
  await outcome.waitFor({ timeout: 45_000 });
}

const fix = ({ page }: Window) =>
  page
    .locator(".action-widget .monaco-list-row.action")
    .filter({ hasText: "REFUNDED" })
    .first();

async function agree(window: Window, name: string): Promise<void> {
  await tabTo(window, window.modal.getByRole("button", { name }));
  await window.page.keyboard.press("Enter");
}

/** Presses Tab until it has the focus. */
async function tabTo({ page }: Window, target: Locator): Promise<void> {
  const focused = target.and(page.locator(":focus"));
  await target.waitFor();
  for (let presses = 0; !(await focused.isVisible()); presses++) {
    equal(presses < 60, true, "Tab does not reach it.");
    await page.keyboard.press("Tab");
  }
}
