import type { VSCode } from "../host/open";
import { saveUntil } from "./gestures";
import { openMarked } from "./marked-file";
import { windowSuite } from "./window-suite";

windowSuite(
  "saving",
  () => ({
    folder: "examples",
    settings: {
      "editor.formatOnSave": true,
      "editor.codeActionsOnSave": {
        "source.sortAttributes.cdpOrder": "explicit",
      },
    },
  }),
  {
    async "formats what is in the documented order already"(vscode) {
      await saves(
        vscode,
        "format.cdp-order.json",
        '// @order\n{"price":100.00 /* all */}',
        '// @order\n{\n  "price": 100.00 /* all */\n}',
      );
    },

    async "sorts what is formatted already"(vscode) {
      await saves(
        vscode,
        "sort.cdp-order.json",
        '// @order\n{\n  "price": 100.00, // all\n  "pointOfSale": "shop"\n}\n',
        '// @order\n{\n  "pointOfSale": "shop",\n  "price": 100.00 // all\n}\n',
      );
    },
  },
);

async function saves(
  vscode: VSCode,
  name: string,
  before: string,
  after: string,
): Promise<void> {
  const { window } = vscode;
  await openMarked(vscode, name, `|${before}`);
  // A server that has found the missing attributes has said what it can do.
  await window.squiggles("warning").first().waitFor();
  // Nothing is typed before: VS Code in a browser saves by itself a second later, unformatted, and a save at that moment joins it.
  await saveUntil(vscode, name, after);
  await window.command("View: Revert and Close Editor");
}
