import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { launchBrowser, openWindow, windowUrl } from "../../host/browser";
import { packaged } from "../../host/product";
import { startServer, type Server } from "../../host/server";
import { Window } from "../../host/window";
import { orderOf } from "../documents";
import { compare, median, type Comparison, type Side } from "../measure";

export interface FirstSquiggle {
  /** Milliseconds until the first squiggle. */
  readonly squiggle: Comparison;
  /** Loading the code and activating, as VS Code reports it. */
  readonly activation: Comparison;
}

/**
 * Opens windows in turn, of one profile, on a payload and on a JSON file with
 * the same text that the built-in JSON extension checks by the same schemas.
 */
export function firstSquiggle(windows: number): Promise<FirstSquiggle> {
  return inWindows(windows, async (page, urlTo, file) => {
    await page.addInitScript(noteFirstSquiggle);
    await openWindow(page, urlTo(file));
  });
}

/** The same from the key that opens the file in a window that has come to rest. */
export function laterSquiggle(windows: number): Promise<FirstSquiggle> {
  return inWindows(windows, async (page, urlTo, file) => {
    await openWindow(page, urlTo(notes));
    await page.waitForTimeout(restMs);
    await page.keyboard.press("Control+P");
    const { box, widget } = new Window(page).quickInput;
    await box.fill(file);
    const row = widget.locator(".monaco-list-row.focused");
    await row.filter({ hasText: file }).waitFor();
    await page.evaluate(noteFirstSquiggle);
    await page.keyboard.press("Enter");
  });
}

/** By then the extensions that VS Code starts in each window have started. */
const restMs = 8000;

async function inWindows(
  windows: number,
  open: (
    page: Page,
    urlTo: (file: string) => URL,
    file: string,
  ) => Promise<void>,
): Promise<FirstSquiggle> {
  const server = await startServer({
    extensions: [packaged],
    settings: { "json.schemas": schemas },
  });
  try {
    const folder = join(server.scratch.folder, "payloads");
    mkdirSync(folder);
    const { text } = orderOf(2000, "mistakes");
    for (const { file } of Object.values(sides))
      writeFileSync(join(folder, file), text);
    writeFileSync(join(folder, notes), "");
    const browser = await launchBrowser(server);
    const activations: Record<Side, number[]> = { baseline: [], candidate: [] };
    const round = async (side: Side) => {
      const { file, extension } = sides[side];
      const page = await browser.newPage();
      await open(page, (name) => urlOf(server, join(folder, name)), file);
      await page.waitForFunction("window.firstSquiggle");
      const found = await page.evaluate<number>("window.firstSquiggle");
      activations[side].push(await activationOf(page, extension));
      await page.close();
      return found;
    };
    const squiggle = await compare(round, { warmUps: 1, samples: windows });
    await browser.close();
    return {
      squiggle,
      activation: {
        baseline: median(activations.baseline.slice(1)),
        candidate: median(activations.candidate.slice(1)),
      },
    };
  } finally {
    await server.stop();
  }
}

/** No extension cares about it. */
const notes = "notes.txt";

const sides: Readonly<
  Record<Side, { readonly file: string; readonly extension: string }>
> = {
  baseline: {
    file: "payload.order.json",
    extension: "JSON Language Features",
  },
  candidate: {
    file: "payload.cdp-order.json",
    extension: "CDP Order Payloads",
  },
};

/** Whole, so that the JSON extension loads none. */
const schemas = ["order", "order-item"].map((name) => {
  const schema = JSON.parse(
    readFileSync(`schemas/${name}.schema.json`, "utf8"),
  ) as { readonly $id: string };
  const fileMatch = name === "order" ? ["*.order.json"] : [];
  return { url: schema.$id, fileMatch, schema };
});

/** The address of a window on a file and the folder that it is in. */
export function urlOf(server: Server, file: string): URL {
  const url = windowUrl(server, dirname(file));
  const uri = `vscode-remote://${url.host}${file}`;
  url.searchParams.set("payload", JSON.stringify([["openFile", uri]]));
  return url;
}

/** Counts from here: before VS Code runs in the page, from where the window is opened. */
const noteFirstSquiggle = `{
  const isNew = document.readyState === "loading";
  const start = isNew ? 0 : performance.now();
  new MutationObserver((_, observer) => {
    if (!document.querySelector(".squiggly-error, .squiggly-warning")) return;
    window.firstSquiggle = performance.now() - start;
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}`;

async function activationOf(page: Page, extension: string): Promise<number> {
  await new Window(page).command("Developer: Show Running Extensions");
  const row = page
    .locator(".runtime-extensions-editor .monaco-list-row")
    .filter({ hasText: extension });
  const text = await row.locator(".activation-time").innerText();
  const [, milliseconds] = /(\d+)\s*ms/.exec(text) ?? [];
  return Number(milliseconds);
}
