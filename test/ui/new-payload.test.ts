import { equal } from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { attempts } from "../host/attempts";
import { eventually } from "../host/eventually";
import type { VSCode } from "../host/open";
import { windowSuite } from "./window-suite";

windowSuite("a new payload in a folder", () => ({ folder: "examples" }), {
  async "is written there by the first save, and stays a payload"(vscode) {
    const { window, folder } = vscode;
    await newOrder(vscode, "CDP: New Payload…");
    await window.page.keyboard.press("Control+S");
    const name = "new-order.cdp-order.json";
    await eventually(() => firstLine(join(folder, name)), target);
    await window.codeLens(/^Select an environment/).waitFor();
    equal(await window.quickInput.widget.count(), 0);
  },

  async "takes the next name where the file is there, by File > New File…"(
    vscode,
  ) {
    const { window, folder } = vscode;
    const { quickInput } = window;
    const { keyboard } = window.page;
    await attempts(
      3,
      async () => {
        // The palette has two commands of this name.
        await keyboard.press("Control+Alt+Meta+N");
        // A filter would be taken for the name of the new file.
        await quickInput.step("Select File Type or Enter File Name...");
        await quickInput.goTo("New Payload…");
      },
      () => keyboard.press("Escape"),
    );
    await keyboard.press("Enter");
    await answerOrder(vscode);
    // The keys of the box before must not go to the editor of the first one.
    await window.editor("new-order-2.cdp-order.json").waitFor();
    await window.page.keyboard.press("Control+S");
    await eventually(
      () => readdirSync(folder).filter((name) => name.startsWith("new")),
      ["new-order-2.cdp-order.json", "new-order.cdp-order.json"],
    );
  },
});

windowSuite(
  "a new payload without a folder",
  () => ({ folder: "examples", noFolder: true }),
  {
    async "is saved under the suffix of payloads, unless another is typed"(
      vscode,
    ) {
      const { window } = vscode;
      await newOrder(vscode, "CDP: New Payload…");
      await window.page.keyboard.press("Control+S");
      await eventually(
        async () =>
          (await window.quickInput.box.inputValue()).split("/").at(-1),
        "Untitled-1.cdp-order.json",
      );
    },
  },
);

const target = "// @order";

async function newOrder(vscode: VSCode, command: string): Promise<void> {
  await vscode.window.command(command);
  await answerOrder(vscode);
}

async function answerOrder({ window }: VSCode): Promise<void> {
  const { quickInput } = window;
  await quickInput.step("What does the payload update?");
  await quickInput.pick("Order");
  await quickInput.step("What is the update about?");
  await quickInput.pick("Order");
  await window.codeLens(/^Select an environment/).waitFor();
}

function firstLine(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  return readFileSync(path, "utf8").split("\n", 1)[0];
}
