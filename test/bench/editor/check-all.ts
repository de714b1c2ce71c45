import { join } from "node:path";
import { launchBrowser, openWindow } from "../../host/browser";
import { packaged } from "../../host/product";
import { startServer } from "../../host/server";
import { Window } from "../../host/window";
import { orderOf } from "../documents";
import { compare, median, type Comparison } from "../measure";
import { urlOf } from "./first-squiggle";
import { keyEchoes, percentile, watchKeys } from "./key-echo";
import { writePayloads } from "./many-payloads";
import { listenForProbe, probeExtension } from "./probe";

export interface CheckAll {
  readonly files: number;
  /** Milliseconds: reading the files alone, and the whole command. */
  readonly durations: Comparison;
  /** Of the command, until it knows the files. */
  readonly finding: number;
  /** The 95th percentile of a key's echo in milliseconds. */
  readonly echo: Readonly<Record<"idle" | "checking", number>>;
}

/** "CDP: Check All Payloads in Workspace" in a window, against reading the same files. */
export async function checkAll(files: number): Promise<CheckAll> {
  const probe = await listenForProbe();
  const server = await startServer({
    extensions: [probeExtension, packaged],
    env: probe.env,
  });
  try {
    const folder = join(server.scratch.folder, "payloads");
    const payload = orderOf(2000, "valid");
    writePayloads(folder, files, payload.text);
    const browser = await launchBrowser(server);
    const page = browser.pages()[0] ?? (await browser.newPage());
    await openWindow(page, urlOf(server, join(folder, file)));
    const window = new Window(page);
    await window.codeLens(/^Select an environment/).waitFor();

    const durations = await compare(
      (side) => probe.run(side === "baseline" ? "readFiles" : "checkAll"),
      { warmUps: 2, samples: 5 },
    );
    const finding = median([
      await probe.run("findFiles"),
      await probe.run("findFiles"),
      await probe.run("findFiles"),
    ]);

    await window.focus(file);
    // The line of the target is the first one, so the item's name is one below.
    await window.goTo(payload.name.line + 2, payload.name.character + 1);
    await watchKeys(page, `.monaco-editor[data-uri$="/${file}"]`);
    const idle = percentile(await keyEchoes(page, keys), 95);
    const typing = { isOver: false };
    const checks = (async () => {
      while (!typing.isOver) await probe.run("checkAll");
    })();
    const checking = percentile(await keyEchoes(page, keys), 95);
    typing.isOver = true;
    await checks;
    await browser.close();
    return { files, durations, finding, echo: { idle, checking } };
  } finally {
    probe.close();
    await server.stop();
  }
}

const file = "payload-0.cdp-order.json";
const keys = 100;
