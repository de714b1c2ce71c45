import { equal } from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { eventually } from "../host/eventually";
import type { VSCode } from "../host/open";
import { openMarked } from "./marked-file";
import { windowSuite } from "./window-suite";

const fixed = "fixed.cdp-order.json";
const settings = { "files.readonlyInclude": { [`**/${fixed}`]: true } };
const options = () => ({ folder: "examples", settings });

windowSuite("the kind of a payload", options, {
  async "is in the language status with its reason, and can be pinned there"(
    vscode,
  ) {
    const { window } = vscode;
    const file = "kind.cdp-order.json";
    await openMarked(vscode, file, '{"productId": "BAG-23KG"}\n');
    await window.codeLens(/^Select an environment/).waitFor();
    await eventually(
      () => status(vscode),
      "Order item from its attributes Pin",
    );

    const { page } = window;
    await page.locator(".hover-language-status").getByText("Pin").click();
    await window.quickInput.pick("Order");
    await eventually(
      () => window.text(file),
      '// @order\n{"productId": "BAG-23KG"}\n',
    );
    await eventually(() => status(vscode), "Order from its target line Pin");

    await window.command("CDP: Pin Payload Kind…");
    await window.quickInput.pick("Order");
    await window.notification("The kind is already pinned: order.").waitFor();
    await window.clearNotifications();

    await window.command("CDP: Pin Payload Kind…");
    await window.quickInput.pick("Order, v2.1");
    await eventually(
      () => window.text(file),
      '// @api v2.1\n// @order\n{"productId": "BAG-23KG"}\n',
    );
    await eventually(
      () => status(vscode),
      "Order update, v2.1 from its target line Pin",
    );
    await window.command("View: Close All Editors");
  },

  async "is not pinned in a file that cannot be edited"({ folder, window }) {
    const text = '{"productId": "BAG-23KG"}';
    writeFileSync(join(folder, fixed), text);
    await window.open(fixed);
    await window.command("CDP: Pin Payload Kind…");
    await window.quickInput.pick("Order item");
    await window
      .notification(
        "The kind was not pinned because the file has changed or cannot be edited.",
      )
      .waitFor();
    equal(await window.text(fixed), text);
  },
});

/** The text of the language status when it is pointed at. */
async function status({ window: { page } }: VSCode): Promise<string> {
  await page.mouse.move(0, 0);
  await page.locator("#status\\.languageStatus").hover();
  const shown = page.locator(".hover-language-status").first();
  const text = await shown.innerText();
  return text.replaceAll(/\s+/g, " ").trim();
}
