import { eventually } from "../host/eventually";
import type { VSCode } from "../host/open";
import { openMarked } from "./marked-file";
import { windowSuite } from "./window-suite";

windowSuite("a payload in the editor", () => ({ folder: "examples" }), {
  async "a mistake is underlined and listed once, until it is corrected"(
    vscode,
  ) {
    const { window } = vscode;
    const { page } = window;
    const file = "mistake.cdp-order.json";
    await openMarked(vscode, file, item({ status: "CANCEL|ED" }));
    await eventually(() => underlined(vscode), { error: 1, warning: 0 });
    await window.showProblems();
    await eventually(
      () => listed(vscode),
      [
        `${file} 1`,
        '"CANCELED" is not a valid status. Did you mean CANCELLED? Accepted values: RESERVED, PENDING, DECLINED, CONFIRMED, CANCELLED, REFUNDED, PURCHASED and UNKNOWN. CDP value/enum [Ln 8, Col 13]',
      ],
    );
    await page.keyboard.press("Control+1");
    await page.keyboard.type("L");
    await eventually(() => underlined(vscode), { error: 0, warning: 0 });
    await eventually(() => listed(vscode), []);
    await window.command("View: Revert and Close Editor");
  },

  async "VS Code's own JSON support reports plain JSON only"(vscode) {
    const { window } = vscode;
    const text = item({ status: "CONFIRMED" }).replace(/"\n}/, '",\n}');
    await openMarked(vscode, "plain.json", text);
    await openMarked(vscode, "comma.cdp-order.json", text);
    await window.showProblems();
    await eventually(
      async () => await listed(vscode),
      [
        "comma.cdp-order.json 1",
        "JSON does not allow a comma after the last attribute or element. CDP syntax/trailing-comma [Ln 8, Col 24]",
        "plain.json 2",
        "Comments are not permitted in JSON. 521 [Ln 1, Col 1]",
        "Trailing comma json 519 [Ln 8, Col 24]",
      ],
    );
    await window.command("View: Close All Editors");
  },

  async "a deprecated type is a warning and struck through"(vscode) {
    const { window } = vscode;
    const text = item({ type: "BAGGAGE" });
    await openMarked(vscode, "deprecated.cdp-order.json", text);
    await eventually(() => underlined(vscode), { error: 0, warning: 1 });
    await window.page.locator(".squiggly-inline-deprecated").waitFor();
  },

  async "a target line does not look like a comment"(vscode) {
    const { window } = vscode;
    const file = "colors.cdp-order.json";
    await openMarked(vscode, file, "// @order a1\n// a note\n{}");
    const tokenClass = (text: string) =>
      window
        .editor(file)
        .locator(".view-line span[class^=mtk]")
        .getByText(text, { exact: true })
        .getAttribute("class");
    await eventually(
      async () =>
        (await tokenClass("@order")) === (await tokenClass("// a note")),
      false,
    );
  },

  async "Ctrl+/ makes a line a comment, and undoes it"(vscode) {
    const { window } = vscode;
    const file = "comment.cdp-order.json";
    const text = '{\n  "status": "RESERVED"\n}';
    await openMarked(vscode, file, text.replace('"status', '|"status'));
    await window.page.keyboard.press("Control+/");
    const commented = '{\n  // "status": "RESERVED"\n}';
    await eventually(() => window.text(file), commented);
    await window.page.keyboard.press("Control+/");
    await eventually(() => window.text(file), text);
  },
});

/** How many places are underlined in the active editor. */
async function underlined({ window }: VSCode) {
  return {
    error: await window.squiggles("error").count(),
    warning: await window.squiggles("warning").count(),
  };
}

/** The rows of the problems view, files and problems. */
async function listed({ window }: VSCode): Promise<readonly string[]> {
  const rows = await window.problems.allInnerTexts();
  return rows.map((row) => row.replaceAll(/\s+/g, " ").trim());
}

function item(changed: { readonly type?: string; readonly status?: string }) {
  const { type = "BAG", status = "CONFIRMED" } = changed;
  return `// @orderItem ${ref}
{
  "type": "${type}",
  "productId": "BAG-23KG",
  "referenceId": "B94TXY-3",
  "price": 30.60,
  "currencyCode": "EUR",
  "status": "${status}"
}
`;
}

const ref = "3f1a52c5-2f5e-4b0e-8f8e-2f1d4a7c9b10";
