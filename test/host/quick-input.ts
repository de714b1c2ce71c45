import type { Locator, Page } from "playwright-core";
import { eventually } from "./eventually";

/** The one widget of the palette, of quick open, of every quick pick and input box. */
export class QuickInput {
  constructor(private readonly page: Page) {}

  get widget(): Locator {
    return this.page.locator(".quick-input-widget:visible");
  }

  get box(): Locator {
    return this.widget.locator(".quick-input-box input");
  }

  /** Waits for the step with this placeholder; without it a text may go to the step before. */
  async step(placeholder: string): Promise<void> {
    await this.widget.getByPlaceholder(placeholder).waitFor();
  }

  /** Waits for a row: for a step that has the placeholder of the one before. */
  async row(label: string): Promise<void> {
    await this.widget
      .locator(".label-name")
      .getByText(label, { exact: true })
      .waitFor();
  }

  /** Answers an input box. */
  async answer(text: string): Promise<void> {
    await this.box.fill(text);
    await this.page.keyboard.press("Enter");
  }

  /** Picks the row with exactly this label. */
  async pick(label: string): Promise<void> {
    await this.choose(label, label);
  }

  /** Goes down to the row with this label: where a filter would be an answer. */
  async goTo(label: string): Promise<void> {
    const rows = this.widget.locator(".monaco-list-row");
    await rows.first().waitFor();
    const others = await rows.count();
    for (let presses = 0; presses <= others; presses++) {
      const before = await this.focusedLabel();
      if (before === label) return;
      await this.page.keyboard.press("ArrowDown");
      await eventually(
        async () => (await this.focusedLabel()) === before,
        false,
      );
    }
    throw new Error(`There is no row ${label}.`);
  }

  /** A list that is drawn again has none for a moment. */
  private async focusedLabel(): Promise<string | undefined> {
    const [label] = await this.widget
      .locator(".monaco-list-row.focused .label-name")
      .allInnerTexts();
    return label;
  }

  /** Filters and accepts the row with this label: by the keyboard, since a click is lost while the list is drawn again. */
  async choose(filter: string, label: string, timeout = 20_000): Promise<void> {
    await this.box.fill(filter, { timeout });
    const row = this.widget.locator(".monaco-list-row.focused");
    await row
      .locator(".label-name")
      .getByText(label, { exact: true })
      .waitFor({ timeout });
    await this.page.keyboard.press("Enter");
  }
}
