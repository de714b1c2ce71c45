import { deepEqual, equal, ok } from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Sandbox } from "../../sandbox/sandbox";
import { eventually } from "../host/eventually";
import { canary, noCanary } from "../unit/canary";
import { answerCredentials } from "./gestures";
import { openMarked } from "./marked-file";
import { sandboxOfFile } from "./sandbox-of-file";
import { windowSuite } from "./window-suite";

let refusing: number | undefined;
const sandbox = sandboxOfFile({
  ...canary,
  intercept: ({ method }) =>
    method === "POST" && refusing !== undefined
      ? { status: refusing, body: { message: "no" } }
      : undefined,
});

const settings = ({ baseUrl }: Sandbox) => ({
  "cdpOrder.confirmTestUpdates": false,
  "cdpOrder.environments": [{ name: "Try", baseUrl, stage: "test" }],
  "cdpOrder.trace.server": "verbose",
});

windowSuite(
  "credentials, where everything is logged",
  () => ({ folder: "examples", settings: settings(sandbox()), trace: true }),
  {
    async "are used, for what goes well and what does not"({ window }) {
      await window.open("refund.cdp-order.json");
      await window.command("CDP: Select Environment…");
      await window.quickInput.pick("Try");
      await window.statusBarItem("CDP environment: Try (test)").waitFor();
      await window.command("CDP: Send Update");
      await answerCredentials(window, canary);
      await window.notification("Try accepted the order update").waitFor();
      for (const [status, message] of [
        [422, "Try refused the order update (422)"],
        [503, "the outcome of the order update is unknown"],
      ] as const) {
        refusing = status;
        await window.clearNotifications();
        await window.command("CDP: Send Update");
        await window.notification(message).waitFor();
      }
      refusing = undefined;
      await window.clearNotifications();
      await window.command("CDP: Undo Last Update");
      await window.modal.getByRole("button", { name: "Undo Update" }).click();
      await window.notification("Try accepted the order update").waitFor();
      deepEqual(
        [...new Set(sandbox().received.map(({ status }) => status))].sort(),
        [200, 422, 503],
      );
    },

    async "are in no text of the window"({ window }) {
      await window.command("CDP: Show Log");
      await window.command("Notifications: Show Notifications");
      noCanary("the window", await window.page.content());
    },

    "are in no log, history, setting or other file"({ folder, server }) {
      // The profile of the browser is left out: this window's keyring is there.
      const files = ["user-data", "server-data", "extensions"]
        .map((name) => join(server.scratch.folder, name))
        .concat(folder)
        .flatMap(filesIn);
      const texts = files.map((path) => readFileSync(path, "latin1"));
      files.forEach((path, index) => {
        noCanary(path, texts[index] ?? "");
      });
      for (const kept of ["[trace]", "cdpOrder/prepare", '"cause":"send"'])
        ok(
          texts.some((text) => text.includes(kept)),
          `nothing was looked at that has ${kept}`,
        );
      return Promise.resolve();
    },

    async "are in no argument or environment of a process"(vscode) {
      const { window } = vscode;
      await window.command("CDP: Restart Language Server");
      await openMarked(vscode, "mistake.cdp-order.json", '{"price": "12"}');
      await window.squiggles("error").first().waitFor();
      for (const name of readdirSync("/proc").filter(Number))
        for (const part of ["cmdline", "environ"])
          noCanary(`${part} of ${name}`, contentOf(`/proc/${name}/${part}`));
    },

    async "are gone with their environment, also where its setting comes back"({
      window,
      server,
    }) {
      const file = join(server.scratch.folder, "user-data/User/settings.json");
      const before = readFileSync(file, "utf8");
      const active = window.statusBarItem("CDP environment: Try (test)");
      await active.waitFor();
      await window.command("CDP: Remove Environment…");
      await window.quickInput.pick("Try");
      await window.modal.getByRole("button", { name: "Remove" }).click();
      await active.waitFor({ state: "detached" });
      await window.command("Preferences: Open User Settings (JSON)");
      await window.focus("settings.json");
      // Pasted, since the editor closes brackets and quotes that are typed.
      const { keyboard } = window.page;
      const write = `navigator.clipboard.writeText(${JSON.stringify(before)})`;
      await window.page.evaluate(write);
      await keyboard.press("Control+A");
      await keyboard.press("Control+V");
      await keyboard.press("Control+S");
      await eventually(() => readFileSync(file, "utf8"), before);
      // Until VS Code has taken them, the environment is not among them.
      await eventually(async () => {
        await window.command("CDP: Select Environment…");
        const labels = window.quickInput.widget.locator(".label-name");
        await labels.first().waitFor();
        const isBack = (await labels.allInnerTexts()).includes("Try");
        if (!isBack) await window.page.keyboard.press("Escape");
        return isBack;
      }, true);
      await window.quickInput.pick("Try");
      await window.open("refund.cdp-order.json");
      await active.waitFor();
      await window.command("CDP: Send Update");
      await window.quickInput.step("Client key");
    },

    async "and the window opens for nobody without the token of its address"({
      server,
    }) {
      const { status } = await fetch(new URL("/", server.url));
      equal(status, 403);
    },
  },
);

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Nothing where it is gone, or not ours. */
function contentOf(path: string): string {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return "";
  }
}
