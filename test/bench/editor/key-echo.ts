import { setTimeout as delay } from "node:timers/promises";
import type { Page } from "playwright-core";

/** Has a page note the echoes of the keys that are typed in an editor. */
export async function watchKeys(page: Page, editor: string): Promise<void> {
  await page.evaluate(noteEchoes(editor));
}

/** Types at the cursor; milliseconds from each key until the frame with its character. */
export async function keyEchoes(
  page: Page,
  keys: number,
): Promise<readonly number[]> {
  await page.evaluate("window.keyEchoes = []");
  for (let count = 0; count < keys; count += 1) {
    await page.keyboard.press("x");
    await delay(betweenKeysMs);
  }
  await page.waitForFunction(`window.keyEchoes.length >= ${keys}`);
  return page.evaluate<readonly number[]>("window.keyEchoes");
}

export function percentile(
  samples: readonly number[],
  percent: number,
): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? NaN;
}

/** A fast hand. */
const betweenKeysMs = 80;

/** Runs in the page; a character that comes with others answers for all keys before it. */
const noteEchoes = (editor: string) => `{
  let pressed = [];
  document.addEventListener("keydown", () => pressed.push(performance.now()), true);
  const lines = document.querySelector(${JSON.stringify(`${editor} .view-lines`)});
  new MutationObserver(() => {
    const answered = pressed;
    pressed = [];
    requestAnimationFrame(() => {
      const now = performance.now();
      window.keyEchoes.push(...answered.map((at) => now - at));
    });
  }).observe(lines, { childList: true, subtree: true, characterData: true });
}`;
