import type { Page } from "playwright-core";
import sharp from "sharp";

/** Pictures of a window, one behind the other, as one GIF that begins again at its end. */
export class MovingPicture {
  private readonly frames: Buffer[] = [];
  private readonly delays: number[] = [];

  constructor(private readonly page: Page) {}

  /** @param delay milliseconds that it stands */
  async add(delay: number): Promise<void> {
    const { page } = this;
    const options = { animations: "disabled", caret: "hide" } as const;
    this.frames.push(await page.screenshot(options));
    this.delays.push(delay);
  }

  async write(path: string): Promise<void> {
    await sharp(this.frames, { join: { animated: true } })
      .gif({ delay: this.delays, loop: 0 })
      .toFile(path);
  }
}
