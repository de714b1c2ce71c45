import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { eventually } from "../host/eventually";
import { openFixes } from "./gestures";
import { openMarked } from "./marked-file";
import { windowSuite } from "./window-suite";

windowSuite("converting to v2.1", () => ({ folder: "examples" }), {
  async "a flight item: the type is asked for, both files are previewed, and one undo takes both back"(
    vscode,
  ) {
    const { folder, window } = vscode;
    const { page, quickInput } = window;
    const file = "flight.cdp-order.json";
    const second = join(folder, "flight-extension.cdp-order.json");
    const text = readFileSync(
      join(folder, "flight-item.cdp-order.json"),
      "utf8",
    );
    await openMarked(vscode, file, `|${text}`);
    await window.codeLens(/^Select an environment/).waitFor();
    await openFixes(window, "Convert to v2.1");
    await page.keyboard.press("Enter");
    await quickInput.step(
      "v2.1 refuses the type FLIGHT. Which one takes its place?",
    );
    await quickInput.pick("Flight Item");
    await page.getByRole("button", { name: "Apply", exact: true }).click();
    await eventually(() => existsSync(second), true);
    await eventually(
      () => readFileSync(second, "utf8").split("\n").slice(0, 2),
      [
        "// @api v2.1",
        "// @orderItemExtension d680c9be-4c07-4731-857e-9602034b15f2",
      ],
    );
    const firstLines = async () =>
      (await window.text(file)).split("\n").slice(0, 4);
    await eventually(firstLines, [
      "// @api v2.1",
      "// @orderItem d680c9be-4c07-4731-857e-9602034b15f2",
      "{",
      '  "type": "Flight Item",',
    ]);
    await window.focus(file);
    await page.keyboard.press("Control+Z");
    await eventually(firstLines, text.split("\n").slice(0, 4));
    await eventually(() => existsSync(second), false);
  },

  async "several files: the types are asked for once, and nothing is written without the preview"(
    vscode,
  ) {
    const { folder, window } = vscode;
    const { quickInput, page } = window;
    const files = ["one", "two"].map((name) =>
      join(folder, `${name}-hotel.cdp-order.json`),
    );
    const text = '// @orderItem\n{"type": "HOTEL", "productId": "DUB-RIU"}\n';
    for (const path of files) writeFileSync(path, text);
    await window.command("CDP: Convert Payloads to v2.1…");
    await quickInput.step("Select the payloads to convert.");
    await page.keyboard.type("-hotel");
    await quickInput.widget.getByRole("checkbox").first().check();
    await page.keyboard.press("Enter");
    await quickInput.step(
      "v2.1 refuses the type HOTEL. Which one takes its place?",
    );
    await quickInput.pick("Hotel Item");
    await page.getByRole("button", { name: "Apply", exact: true }).waitFor();
    for (const path of files)
      await eventually(() => readFileSync(path, "utf8"), text);
    await page.getByRole("button", { name: "Apply", exact: true }).click();
    await window.notification(/^Converted 2 files to v2\.1\./).waitFor();
  },

  async "a flight that is not saved yet: its segments open as another payload beside it"(
    vscode,
  ) {
    const { window } = vscode;
    const { quickInput, page } = window;
    await window.command("CDP: New Payload…");
    await quickInput.step("What does the payload update?");
    await quickInput.pick("Order item");
    await quickInput.step("What is the update about?");
    await quickInput.pick("Flight with two legs");
    const file = "new-order-item.cdp-order.json";
    await window.editor(file).getByText('"FLIGHT"').waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+Home");
    await window.statusBarItem("Ln 1, Col 1").waitFor();
    await window.codeLens(/^Select an environment/).waitFor();
    await openFixes(window, "Convert to v2.1");
    await page.keyboard.press("Enter");
    await quickInput.step(
      "v2.1 refuses the type FLIGHT. Which one takes its place?",
    );
    await quickInput.pick("Flight Item");
    const second = "new-order-item-extension.cdp-order.json";
    const firstLines = async (name: string) =>
      (await window.text(name)).split("\n").slice(0, 2);
    await eventually(
      () => firstLines(second),
      ["// @api v2.1", "// @orderItemExtension"],
    );
    await eventually(() => firstLines(file), ["// @api v2.1", "// @orderItem"]);
  },
});
