import { eventually } from "../host/eventually";
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
      await window.command("CDP: Get Started");
      const step = page
        .locator(".getting-started-step")
        .filter({ hasText: "See a problem and fix it" });
      await step.click();
      await step.getByRole("button", { name: "Show the Fix" }).click();
      await page
        .locator(".action-widget .monaco-list-row.action")
        .filter({ hasText: "REFUNDED" })
        .first()
        .waitFor();
      await page.keyboard.press("Escape");
      await window.command("File: Revert and Close Editor");
    },

    async "leads from an empty window to an undone update"({ window }) {
      const { page } = window;
      const step = (title: string) =>
        page.locator(".getting-started-step").filter({ hasText: title });
      const press = async (title: string, button: string) => {
        await window.command("CDP: Get Started");
        await step(title).click();
        await step(title).getByRole("button", { name: button }).click();
      };
      // A response that opens meanwhile may hide the page again.
      const isDone = (title: string) =>
        eventually(async () => {
          await window.command("CDP: Get Started");
          return step(title).locator(".codicon.complete").isVisible();
        }, true);
      const agree = (button: string) =>
        window.modal.getByRole("button", { name: button }).click();

      await press("Start the sandbox and open an example", "Open Example");
      await window.squiggles("warning").first().waitFor();
      await isDone("Start the sandbox and open an example");

      await press("See a problem and fix it", "Show the Fix");
      await page
        .locator(".action-widget .monaco-list-row.action")
        .filter({ hasText: "REFUNDED" })
        .first()
        .waitFor();
      await page.keyboard.press("Enter");
      await window.squiggles("warning").first().waitFor({ state: "detached" });
      await isDone("See a problem and fix it");

      await press("Send it and see what changed", "Send Update");
      await agree("Send Update");
      await window.notification("accepted the order update").waitFor();
      await isDone("Send it and see what changed");

      await press("Undo it", "Undo Last Update");
      await agree("Undo");
      await window.notification("Undone: status is PURCHASED again.").waitFor();
      await isDone("Undo it");

      await press("Add your own environment", "Add Environment");
      await answerEnvironment(window, "Try", sandbox());
      await isDone("Add your own environment");
    },
  },
);
