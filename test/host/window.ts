import type { Locator, Page } from "playwright-core";
import { attempts } from "./attempts";
import { QuickInput } from "./quick-input";

/** A window of VS Code and what a hand does in it. The selectors hold in every version of install/pins.ts. */
export class Window {
  readonly quickInput: QuickInput;

  constructor(readonly page: Page) {
    this.quickInput = new QuickInput(page);
  }

  /** Runs a command by the palette, for example "CDP: Send Update". */
  async command(title: string): Promise<void> {
    await this.choose("F1", `>${title}`, title);
  }

  /** Opens a file of the folder and waits for its editor. */
  async open(name: string): Promise<void> {
    await this.choose("Control+P", name, name);
    await this.editor(name).waitFor();
  }

  /** A list knows the commands of the moment in which it opened, or the files of the last time: opens it until ours is there. */
  private async choose(
    key: string,
    filter: string,
    label: string,
  ): Promise<void> {
    const { keyboard } = this.page;
    await attempts(
      6,
      async (attempt) => {
        await keyboard.press(key);
        await this.quickInput.choose(filter, label, 2000 * attempt);
      },
      () => keyboard.press("Escape"),
    );
  }

  /** The text editor of a file, by the end of its path. */
  editor(name: string): Locator {
    return this.page.locator(
      `.monaco-editor[data-uri$=${JSON.stringify(`/${encodeURI(name)}`)}]`,
    );
  }

  /** Puts the cursor of the active editor there; both are counted from 1. */
  async goTo(line: number, column: number): Promise<void> {
    await this.page.keyboard.press("Control+G");
    await this.quickInput.answer(`:${line}:${column}`);
    // The cursor may have been there before; what follows must not go to the box.
    await this.quickInput.widget.waitFor({ state: "hidden" });
    await this.statusBarItem(`Ln ${line}, Col ${column}`).waitFor();
  }

  async focus(name: string): Promise<void> {
    await this.editor(name).locator(".view-lines").first().click();
  }

  /** The lines that the editor shows, in their order. */
  async text(name: string): Promise<string> {
    const lines = await this.editor(name).locator(".view-line").all();
    const shown = await Promise.all(
      lines.map(async (line) => ({
        top: (await line.boundingBox())?.y ?? 0,
        text: (await line.textContent()) ?? "",
      })),
    );
    return shown
      .sort((a, b) => a.top - b.top)
      .map(({ text }) => text.replaceAll("\u00a0", " "))
      .join("\n");
  }

  squiggles(severity: "error" | "warning" | "info" | "hint"): Locator {
    return this.page.locator(`.monaco-editor .squiggly-${severity}`);
  }

  codeLens(text: string | RegExp): Locator {
    return this.page.locator(".codelens-decoration").getByText(text);
  }

  /** The rows of the completion list that is open. */
  get suggestions(): Locator {
    return this.page.locator(".suggest-widget.visible .monaco-list-row");
  }

  suggestion(label: string): Locator {
    // The typed text is marked in the label, by elements of its own.
    const name = this.page
      .locator(".label-name")
      .filter({ hasText: new RegExp(`^${label}$`) });
    return this.suggestions.filter({ has: name });
  }

  get hover(): Locator {
    return this.page.locator(".monaco-hover-content").filter({ visible: true });
  }

  /** The rows of the problems view, after it was opened. */
  get problems(): Locator {
    return this.page.locator(".markers-panel .monaco-list-row");
  }

  async showProblems(): Promise<void> {
    await this.command("View: Focus Problems");
  }

  notification(text: string | RegExp): Locator {
    return this.page
      .locator(".notifications-toasts .notification-list-item")
      .filter({ hasText: text });
  }

  async clearNotifications(): Promise<void> {
    await this.command("Notifications: Clear All Notifications");
    await this.notification("").first().waitFor({ state: "hidden" });
    // The fourth message within 0.8 s would get no toast.
    await this.page.waitForTimeout(900);
  }

  get modal(): Locator {
    return this.page.locator(".monaco-dialog-box");
  }

  statusBarItem(name: string | RegExp): Locator {
    return this.page
      .locator(".statusbar-item")
      .filter({ has: this.page.getByRole("button", { name }) });
  }
}
