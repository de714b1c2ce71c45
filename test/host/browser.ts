import { join } from "node:path";
import { chromium, type BrowserContext, type Page } from "playwright-core";
import { installChromium } from "./install/chromium";
import type { Server } from "./server";

/** A headless Chromium with a fresh profile, for the windows of one server. */
export async function launchBrowser({
  scratch,
}: Pick<Server, "scratch">): Promise<BrowserContext> {
  const { executable, env } = await installChromium();
  const folder = join(scratch.folder, "browser");
  const browser = await chromium.launchPersistentContext(folder, {
    executablePath: executable,
    artifactsDir: folder,
    env: { ...process.env, HOME: folder, TMPDIR: scratch.folder, ...env },
    headless: true,
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
    args: [
      ...["--no-sandbox", "--disable-gpu", "--no-first-run"],
      ...["--disable-background-networking", "--disable-component-update"],
      ...["--disable-sync", "--font-render-hinting=none"],
    ],
    locale: "en-US",
    permissions: ["clipboard-read", "clipboard-write"],
    reducedMotion: "reduce",
    viewport: { width: 1280, height: 800 },
  });
  browser.setDefaultTimeout(20_000);
  return browser;
}

/** Opens a window and waits until it has restored its editors and views. */
export async function openWindow(page: Page, url: URL): Promise<void> {
  await page.goto(url.href);
  await whenUp(page);
}

export async function whenUp(page: Page): Promise<void> {
  await page.waitForFunction(
    "performance.getEntriesByName('code/didStartWorkbench').length > 0",
    undefined,
    { timeout: 60_000 },
  );
}

/** The address of a window on a folder of this machine, or on a workspace file. */
export function windowUrl(server: Server, path: string): URL {
  const url = new URL(server.url);
  const isWorkspace = path.endsWith(".code-workspace");
  url.searchParams.set(isWorkspace ? "workspace" : "folder", path);
  return url;
}
