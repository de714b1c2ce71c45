import { eventually } from "../host/eventually";
import { openFixes, saveUntil } from "./gestures";
import { openMarked } from "./marked-file";
import { windowSuite } from "./window-suite";

/** The cursor is where the first error is. */
const slips: readonly (readonly [
  file: string,
  text: string,
  title: string,
  meant: string,
])[] = [
  [
    "unclosed.cdp-order.json",
    '// @order\n{ "channel": "WEB, "|price": 1 }',
    "Add the closing quote after WEB",
    '// @order\n{ "channel": "WEB", "price": 1 }',
  ],
  [
    "curly.cdp-order.json",
    '// @order\n{\n  "channel": |“WEB”,\n  "price": 1\n}',
    'Replace with "WEB"',
    '// @order\n{\n  "channel": "WEB",\n  "price": 1\n}',
  ],
  [
    "inch.cdp-order.json",
    '// @orderItem\n{ "type": "OTHER", "name": "19" |monitor", "price": 1 }',
    "Escape the quote after 19",
    '// @orderItem\n{ "type": "OTHER", "name": "19\\" monitor", "price": 1 }',
  ],
];

windowSuite(
  "fixes",
  () => ({
    folder: "examples",
    settings: {
      // Their names would stand in the text that the tests read.
      "editor.inlayHints.enabled": "off",
      "editor.codeActionsOnSave": { "source.fixAll.cdpOrder": "explicit" },
    },
  }),
  {
    async "the light bulb's first fix is the value that was meant"(vscode) {
      const { window } = vscode;
      const file = "status.cdp-order.json";
      await openMarked(
        vscode,
        file,
        '// @orderItem\n{"status": "CANC|ELED" /* by phone */}',
      );
      await window.squiggles("error").first().waitFor();
      const bulb = '.glyph-margin-widgets [class*="lightbulb"]';
      await window.page.locator(bulb).waitFor();
      await openFixes(window, "CANCELLED");
      await window.page.keyboard.press("Enter");
      await eventually(
        () => window.text(file),
        '// @orderItem\n{"status": "CANCELLED" /* by phone */}',
      );
    },

    async "the light bulb's first fix takes back a slip"(vscode) {
      const { window } = vscode;
      for (const [file, text, title, meant] of slips) {
        await openMarked(vscode, file, text);
        await window.squiggles("error").first().waitFor();
        await openFixes(window, title);
        await window.page.keyboard.press("Enter");
        await eventually(() => window.text(file), meant);
        await window.command("View: Revert and Close Editor");
      }
    },

    async "what is missing is inserted, and typing replaces its first value"(
      vscode,
    ) {
      const { window } = vscode;
      const { keyboard } = window.page;
      const file = "missing.cdp-order.json";
      const line = (currency: string, reference: string) =>
        `// @orderItem\n{ "type": "BAG", "productId": "B", "price": 1${currency}${reference}, "status": "PENDING" }`;
      await openMarked(vscode, file, line("", "").replace("{", "{|"));
      await window.squiggles("error").first().waitFor();
      await openFixes(window, "Add the 2 missing attributes");
      await keyboard.press("Enter");
      const empty = ', "referenceId": ""';
      const inserted = line(', "currencyCode": "XXX"', empty);
      await eventually(() => window.text(file), inserted);
      await keyboard.type("SEK");
      const typed = line(', "currencyCode": "SEK"', empty);
      await eventually(() => window.text(file), typed);
      await window.command("View: Revert and Close Editor");
    },

    async "saving applies what can be meant in one way only"(vscode) {
      const { window } = vscode;
      const file = "save.cdp-order.json";
      const wrong = "// @order\n{\n  'price': 12, // once\n}\n";
      await openMarked(vscode, file, `|${wrong}`);
      await window.squiggles("error").first().waitFor();
      const right = '// @order\n{\n  "price": 12 // once\n}\n';
      await saveUntil(vscode, file, right);
      await eventually(() => window.squiggles("error").count(), 0);
    },
  },
);
