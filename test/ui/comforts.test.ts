import { eventually } from "../host/eventually";
import { openMarked } from "./marked-file";
import { windowSuite } from "./window-suite";

windowSuite(
  "the comforts of VS Code's JSON editor",
  () => ({ folder: "examples" }),
  {
    async "Format Document keeps comments and spellings"(vscode) {
      const { window } = vscode;
      const file = "format.cdp-order.json";
      await openMarked(vscode, file, '|// @order\n{"price":100.00 /* all */}');
      // A server that has found the missing attributes has said that it formats.
      await window.squiggles("warning").first().waitFor();
      await window.command("Format Document");
      const formatted = '// @order\n{\n  "price": 100.00 /* all */\n}';
      await eventually(() => window.text(file), formatted);
      await window.command("View: Revert and Close Editor");
    },

    async "the breadcrumbs and the outline name item and segment"(vscode) {
      const { window } = vscode;
      const { page } = window;
      const file = "outline.cdp-order.json";
      const text = order(3).replace('"DUB"', '"D|UB"');
      await openMarked(vscode, file, text);
      const path = ["orderItems", "FLIGHT 1", "flightSegments", "DUB → LHR"];
      const crumbs = page.locator(".monaco-breadcrumb-item");
      await eventually(
        async () => trimmed(await crumbs.allInnerTexts()),
        [file, ...path, "origin"],
      );
      await window.command("Explorer: Focus on Outline View");
      const rows = page.locator(".outline-tree .monaco-list-row");
      const names = rows.locator(".label-name");
      await eventually(
        async () => trimmed(await names.allInnerTexts()).includes("FLIGHT 1"),
        true,
      );
      await window.command("View: Revert and Close Editor");
    },

    async "Go to Symbol finds an item by its product"(vscode) {
      const { window } = vscode;
      await openMarked(vscode, "symbol.cdp-order.json", `|${order(3)}`);
      await window.page.keyboard.press("Control+Shift+O");
      await window.quickInput.choose("@FLIGHT 2", "FLIGHT 2");
      await window.statusBarItem("Ln 14, Col 5").waitFor();
      await window.command("View: Revert and Close Editor");
    },

    async "brackets have colors, and show their partner"(vscode) {
      const { window } = vscode;
      const file = "brackets.cdp-order.json";
      await openMarked(vscode, file, '{|\n  "orderItems": []\n}');
      const editor = window.editor(file);
      await eventually(() => editor.locator(".bracket-match").count(), 2);
      for (const depth of [0, 1])
        await editor
          .locator(`.bracket-highlighting-${depth}`)
          .first()
          .waitFor();
      await window.command("View: Revert and Close Editor");
    },

    async "sticky scroll shows what the first line is in"(vscode) {
      const { window } = vscode;
      const file = "sticky.cdp-order.json";
      await openMarked(vscode, file, `${order(60)}|`);
      const lines = window.editor(file).locator(".sticky-line-content");
      await eventually(
        async () => trimmed(await lines.allInnerTexts()).slice(0, 1),
        ['"orderItems": ['],
      );
    },
  },
);

/** Ten lines for each item, the first of them on line 4. */
function order(items: number): string {
  const item = (_: unknown, index: number) => `    {
      "type": "FLIGHT",
      "productId": "${index + 1}",
      "flightSegments": [
        {
          "origin": "DUB",
          "destination": "LHR"
        }
      ]
    }`;
  const list = Array.from({ length: items }, item).join(",\n");
  return `// @order
{
  "orderItems": [
${list}
  ]
}
`;
}

/** The editor writes spaces that do not break. */
function trimmed(texts: readonly string[]): readonly string[] {
  return texts.map((text) => text.replaceAll("\u00a0", " ").trim());
}
