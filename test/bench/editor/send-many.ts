import { once } from "node:events";
import { request, type IncomingMessage } from "node:http";
import { join } from "node:path";
import { text as read } from "node:stream/consumers";
import { mapConcurrently } from "../../../client/async/map-concurrently";
import type { Sandbox } from "../../../sandbox/sandbox";
import { launchBrowser, openWindow } from "../../host/browser";
import { packaged } from "../../host/product";
import { startServer } from "../../host/server";
import { Window } from "../../host/window";
import { answerCredentials } from "../../ui/gestures";
import { orderOf } from "../documents";
import { urlOf } from "./first-squiggle";
import { refOf, writePayloads } from "./many-payloads";
import { startSlowCdp } from "./slow-cdp";

export interface SendMany {
  readonly files: number;
  readonly responseMs: number;
  /** Milliseconds that four at a time would take of nothing but responses, and that were taken, as the server saw it. */
  readonly plan: Share;
  readonly run: Share;
  /** The requests of the run by a loop of Node that does nothing else, on the same machine at the same time. */
  readonly plain: Share;
}

interface Share {
  readonly ideal: number;
  readonly taken: number;
}

/** "CDP: Send Several Payloads…" and "CDP: Send Plan…" in a window, of files that are all accepted. */
export async function sendMany(
  files: number,
  responseMs: number,
): Promise<SendMany> {
  const { text } = orderOf(2000, "valid");
  const cdp = await startSlowCdp(files, text, responseMs);
  const { sandbox } = cdp;
  const environment = {
    name: "Slow",
    baseUrl: sandbox.baseUrl,
    stage: "test",
  };
  const server = await startServer({
    extensions: [packaged],
    settings: { "cdpOrder.environments": [environment] },
  });
  try {
    const folder = join(server.scratch.folder, "payloads");
    writePayloads(folder, files, text);
    const browser = await launchBrowser(server);
    const page = browser.pages()[0] ?? (await browser.newPage());
    const file = join(folder, "payload-0.cdp-order.json");
    await openWindow(page, urlOf(server, file));
    const window = new Window(page);
    await window.command("CDP: Select Environment…");
    await window.quickInput.pick("Slow");
    await window.statusBarItem("CDP environment: Slow (test)").waitFor();
    await window.command("CDP: Send Several Payloads…");
    await window.quickInput.step("Select the payloads to send to Slow");
    await window.quickInput.widget
      .getByRole("checkbox", { name: "Toggle all checkboxes" })
      .click();
    await page.keyboard.press("Enter");
    await answerCredentials(window, sandbox);
    const tree = page.getByRole("tree", { name: "Update Plan" });
    await tree.getByRole("treeitem").first().waitFor({ timeout: 60_000 });
    const plan = share(1);

    await window.command("CDP: Send Plan…");
    await window.modal
      .getByRole("button", { name: `Send ${files} Updates` })
      .click();
    await window
      .notification(`Slow, ${files} files: ${files} accepted`)
      .waitFor({ timeout: 120_000 });
    const run = share(2);
    await sendPlain(sandbox, text, files);
    const plain = share(2);
    await browser.close();
    return { files, responseMs, plan, run, plain };
  } finally {
    await server.stop();
    await sandbox.close();
  }

  function share(each: number): Share {
    const { requests, ms } = cdp.elapsed();
    if (requests !== each * files)
      throw new Error(`${requests} requests for ${files} files.`);
    return { ideal: (requests * responseMs) / atOnce, taken: ms };
  }
}

/** Retrieves and updates each order, on connections of their own like the extension's. */
async function sendPlain(
  { baseUrl, clientKey, apiToken }: Sandbox,
  body: string,
  orders: number,
): Promise<void> {
  const headers = {
    Authorization: `Basic ${Buffer.from(`${clientKey}:${apiToken}`).toString("base64")}`,
    "Content-Type": "application/json",
  };
  const exchange = async (method: "GET" | "POST", ref: string) => {
    const url = `${baseUrl}/v2/orders/${ref}`;
    const sent = request(url, { method, headers, agent: false });
    sent.end(method === "POST" ? body : undefined);
    const [response] = (await once(sent, "response")) as [IncomingMessage];
    await read(response);
  };
  await mapConcurrently(atOnce, [...Array(orders).keys()], async (index) => {
    await exchange("GET", refOf(index));
    await exchange("POST", refOf(index));
  });
}

/** As many as the extension has in progress. */
const atOnce = 4;
