import { eventually } from "../host/eventually";
import type { VSCode } from "../host/open";
import { openMarked } from "./marked-file";
import { windowSuite } from "./window-suite";

windowSuite("the kind of a payload", () => ({ folder: "examples" }), {
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
    await window.command("View: Close All Editors");
  },
});

/** What the language status says when it is pointed at. */
async function status({ window: { page } }: VSCode): Promise<string> {
  await page.mouse.move(0, 0);
  await page.locator("#status\\.languageStatus").hover();
  const shown = page.locator(".hover-language-status").first();
  const text = await shown.innerText();
  return text.replaceAll(/\s+/g, " ").trim();
}
