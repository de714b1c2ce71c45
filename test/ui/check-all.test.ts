import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { eventually } from "../host/eventually";
import type { VSCode } from "../host/open";
import { windowSuite } from "./window-suite";

windowSuite("checking a whole folder", () => ({ folder: "examples" }), {
  async "what is wrong in a closed file is listed once, until it is right"(
    vscode,
  ) {
    const { folder, window } = vscode;
    const { page } = window;
    const file = "closed.cdp-order.json";
    const hotel = readFileSync(join(folder, "hotel.cdp-order.json"), "utf8");
    const wrong = hotel.replace(/"status": "\w+"/, '"status": "CANCELED"');
    writeFileSync(join(folder, file), wrong);
    await window.command("CDP: Check All Payloads in Workspace");
    await window.notification("Checked 8 payloads: 1 has problems.").waitFor();
    await window.clearNotifications();
    await eventually(() => listed(vscode), [`${file} 1`, "value/enum"]);

    // The list has the text of the editor in place of that on the disk.
    await window.open(file);
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Delete");
    // An empty file has only a hint, which VS Code does not list.
    await eventually(() => listed(vscode), []);
    await page.keyboard.press("Control+Z");
    await eventually(() => listed(vscode), [`${file} 1`, "value/enum"]);
    await window.command("View: Close All Editors");
    await window.editor(file).waitFor({ state: "detached" });
    await eventually(() => listed(vscode), [`${file} 1`, "value/enum"]);

    writeFileSync(join(folder, file), hotel);
    await eventually(() => listed(vscode), []);
  },

  async "a folder that is renamed or deleted takes its problems along"(vscode) {
    const { folder, window } = vscode;
    const file = "empty.cdp-order.json";
    const [before, after] = [join(folder, "before"), join(folder, "after")];
    await window.command("CDP: Check All Payloads in Workspace");
    await window.notification(/^Checked \d payloads: no problems/).waitFor();
    await window.showProblems();
    mkdirSync(before);
    writeFileSync(join(before, file), "");
    await eventually(() => listed(vscode), [`${file}before 1`, "syntax/empty"]);
    renameSync(before, after);
    await eventually(() => listed(vscode), [`${file}after 1`, "syntax/empty"]);
    rmSync(after, { recursive: true });
    await eventually(() => listed(vscode), []);
  },
});

/** The rows of the problems view: files with their numbers, and codes. */
async function listed({ window }: VSCode): Promise<readonly string[]> {
  const rows = await window.problems.allInnerTexts();
  return rows.map((row) => {
    const text = row.replaceAll(/\s+/g, " ").trim();
    return /CDP (\S+) \[/.exec(text)?.[1] ?? text;
  });
}
