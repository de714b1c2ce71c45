/** The packaged extension in VS Code's web extension host, as in vscode.dev. */
import { deepStrictEqual, ok } from "node:assert/strict";
import { eventually } from "../host/eventually";
import type { VSCode } from "../host/open";
import { restrictedSettings, webSettings } from "../host/settings";
import { takeFix } from "./gestures";
import { openMarked } from "./marked-file";
import { windowSuite } from "./window-suite";

const file = "refund.cdp-order.json";
const ref = "d680c9be-4c07-4731-857e-9602034b15f2";

windowSuite(
  "the extension in a browser, in a folder that is not trusted",
  () => ({
    folder: "examples",
    settings: {
      ...webSettings,
      ...restrictedSettings,
      // They would stand in the text of the lines.
      "cdpOrder.currencyNames": false,
    },
  }),
  {
    async "underlines a mistake, fixes it, and completes"(vscode) {
      const { window } = vscode;
      const { keyboard } = window.page;
      await window.statusBarItem(/Restricted Mode/).waitFor();
      await openMarked(vscode, file, payload('"CANCEL|ED"'));
      await eventually(() => window.squiggles("warning").count(), 1);
      const fixed = window.editor(file).getByText("CANCELLED");
      await takeFix(window, "CANCELLED", fixed);
      await eventually(() => window.squiggles("warning").count(), 0);

      await window.goTo(9, 14);
      await keyboard.press("Control+Space");
      await window.suggestion("CONFIRMED").waitFor();
      await keyboard.type("conf");
      await window.suggestion("CONFIRMED").waitFor();
      await keyboard.press("Enter");
      await eventually(() => window.text(file), payload('"CONFIRMED"'));
    },

    async formats({ window }) {
      await window.goTo(4, 1);
      await window.page.keyboard.type("      ");
      await window.command("Format Document");
      await eventually(() => window.text(file), payload('"CONFIRMED"'));
    },

    async "sends nothing, and says why"({ window }) {
      await window.command("CDP: Send Update");
      await window
        .notification(
          "A browser may not call CDP: send the update from VS Code on the desktop, or copy it as cURL.",
        )
        .waitFor();
      await window.command("CDP: Add Environment…");
      await window.notification("Environments and credentials").waitFor();
      deepStrictEqual(await window.quickInput.widget.count(), 0);
      await window.clearNotifications();
    },

    async "copies a command line that reads the host from CDP_BASE_URL"({
      window,
    }) {
      await window.codeLens("Copy the order update as cURL").click();
      await window.quickInput.step("Select a shell");
      await window.quickInput.pick("bash, zsh or sh");
      await window.notification("Set CDP_BASE_URL, CDP_CLIENT_KEY").waitFor();
      const line = await window.page.evaluate<string>(
        "navigator.clipboard.readText()",
      );
      ok(line.endsWith(`"$CDP_BASE_URL/v2/orders/${ref}"`), line);
      await window.clearNotifications();
    },

    async "a language server that crashes is started again"(vscode) {
      await inServer(vscode, "setTimeout(() => { throw new Error('x'); })");
      await followsText(vscode);
    },

    async "a language server that is gone comes back by its command"(vscode) {
      await inServer(vscode, "self.close()");
      await vscode.window.command("CDP: Restart Language Server");
      await followsText(vscode);
    },
  },
);

function payload(status: string): string {
  return `// @order ${ref}
{
  "pointOfSale": "spinair.com",
  "channel": "WEB",
  "currencyCode": "EUR",
  "price": 12,
  "orderedAt": "2025-12-19T12:07:18.149Z",
  "referenceId": "342-ABD",
  "status": ${status}
}`;
}

/** The problems are those of the text that is typed now. */
async function followsText({ window }: VSCode): Promise<void> {
  await window.focus(file);
  await window.goTo(9, 13);
  await window.page.keyboard.type("X");
  await eventually(() => window.squiggles("error").count(), 1);
  await window.page.keyboard.press("Backspace");
  await eventually(() => window.squiggles("error").count(), 0);
}

/** Runs it in the newest worker of the language server. */
async function inServer({ window }: VSCode, script: string): Promise<void> {
  const named = await Promise.all(
    window.page.workers().map(async (worker) => ({
      worker,
      name: await worker.evaluate<string>("self.name"),
    })),
  );
  const server = named.find(({ name }) =>
    name.endsWith("CDP Order Language Server"),
  );
  ok(server, named.map(({ name }) => name).join());
  await server.worker.evaluate(script);
}
