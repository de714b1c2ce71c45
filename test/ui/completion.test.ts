import type { Locator } from "playwright-core";
import { eventually } from "../host/eventually";
import type { VSCode } from "../host/open";
import type { Window } from "../host/window";
import { openMarked } from "./marked-file";
import { windowSuite } from "./window-suite";

windowSuite("completion by the keyboard", () => ({ folder: "examples" }), {
  async "a name outside quotes, then the order's values by themselves"(vscode) {
    const { window } = vscode;
    const { page } = window;
    const file = "outside.cdp-order.json";
    await begin(vscode, file, '// @order\n{\n  "price": 12\n  |\n}');
    await page.keyboard.type("stat");
    await choose(window, "status");
    await eventually(
      () => offered(window),
      [
        "RESERVED",
        "PAYMENT_PENDING",
        "DECLINED",
        "PURCHASED",
        "PENDING",
        "CONFIRMED",
        "PARTIALY_CONFIRMED",
        "CANCELLED",
        "REFUNDED",
        "PARTIALY_REFUNDED",
        "UNKNOWN",
      ],
    );
    await page.keyboard.type("cel");
    await choose(window, "CANCELLED");
    await eventually(
      () => window.text(file),
      '// @order\n{\n  "price": 12,\n  "status": "CANCELLED"\n}',
    );
  },

  async "a name inside quotes, before another one"(vscode) {
    const { window } = vscode;
    const { page } = window;
    const file = "inside.cdp-order.json";
    await begin(vscode, file, '{\n  "sta|"\n  "cardType": "Visa"\n}');
    await page.keyboard.press("Control+Space");
    await choose(window, "status");
    await page.keyboard.type("ref");
    await choose(window, "REFUNDED");
    await eventually(
      () => window.text(file),
      '{\n  "status": "REFUNDED",\n  "cardType": "Visa"\n}',
    );
  },

  async "an item's value in the place of another"(vscode) {
    const { window } = vscode;
    const { page } = window;
    const file = "value.cdp-order.json";
    await begin(vscode, file, '// @orderItem\n{"status": "UNK|NOWN"}');
    await page.keyboard.press("Control+Space");
    await eventually(
      () => offered(window),
      [
        "RESERVED",
        "PENDING",
        "DECLINED",
        "CONFIRMED",
        "CANCELLED",
        "REFUNDED",
        "PURCHASED",
        "UNKNOWN",
      ],
    );
    const selected = page.locator(".focused");
    await window.suggestion("UNKNOWN").and(selected).waitFor();
    // The present value is the last one: down from it is the first.
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await choose(window, "PENDING");
    await eventually(
      () => window.text(file),
      '// @orderItem\n{"status": "PENDING"}',
    );
  },

  async "a value that is typed over, by itself"(vscode) {
    const { window } = vscode;
    const file = "over.cdp-order.json";
    const text = (status: string) =>
      `{\n  "status": "${status}",\n  "orderItems": [\n    { "status": "CANCELLED" },\n    { "price": 1 }\n  ]\n}`;
    await begin(vscode, file, text("CANCELED|"));
    await selectBack(window, "CANCELED");
    await window.page.keyboard.type("R");
    await window.suggestion("RESERVED").waitFor();
    await window.page.keyboard.type("e");
    await window.page.keyboard.type("f");
    await choose(window, "REFUNDED");
    await eventually(() => window.text(file), text("REFUNDED"));
  },

  async "a word of a value that is typed over, on a full line"(vscode) {
    const { window } = vscode;
    const file = "word.cdp-order.json";
    const text = (card: string) =>
      `{"cardType": "${card}", "orderItems": [{"type": "BAG", "price": 1}]}`;
    await begin(vscode, file, text("American Expr|"));
    await selectBack(window, "Expr");
    await window.page.keyboard.type("E");
    await choose(window, "American Express");
    await eventually(() => window.text(file), text("American Express"));
  },

  async "a name that is typed over, by itself"(vscode) {
    const { window } = vscode;
    const file = "name.cdp-order.json";
    const text = (name: string) =>
      `{\n  "price": 12,\n  "${name}": "REFUNDED",\n  "channel": "WEB"\n}`;
    await begin(vscode, file, text("state|"));
    await selectBack(window, "state");
    await window.page.keyboard.type("s");
    await choose(window, "status");
    await eventually(() => window.text(file), text("status"));
  },

  async "half a value that is typed on, by itself"(vscode) {
    const { window } = vscode;
    const file = "half.cdp-order.json";
    const text = (status: string) =>
      `{"price": 12, "status": "${status}", "orderItems": [{"status": "UNKNOWN"}]}`;
    await begin(vscode, file, text("PARTIALY|"));
    await window.page.keyboard.type("_");
    await window.suggestion("PARTIALY_CONFIRMED").waitFor();
    await window.page.keyboard.type("r");
    await choose(window, "PARTIALY_REFUNDED");
    await eventually(() => window.text(file), text("PARTIALY_REFUNDED"));
  },

  async "a value outside quotes; the deprecated ones come last"(vscode) {
    const { window } = vscode;
    const { page } = window;
    const file = "type.cdp-order.json";
    await begin(vscode, file, '// @orderItem\n{"type": |}');
    await page.keyboard.press("Control+Space");
    await window.suggestion("FLIGHT").waitFor();
    await page.keyboard.press("ArrowUp");
    const values = page.locator(".codicon-symbol-enum-member");
    const struck = page.locator(".deprecated");
    const labels = (mark: Locator) => async () =>
      (await offered(window, mark)).slice(-5);
    await eventually(labels(values), [
      "TRANSFER",
      "BAGGAGE",
      "FEES",
      "SEAT_UPGRADES",
      "INFLIGHT_VOUCHERS",
    ]);
    await eventually(labels(struck), [
      "BAGGAGE",
      "FEES",
      "SEAT_UPGRADES",
      "INFLIGHT_VOUCHERS",
    ]);
    await page.keyboard.type("lou");
    await choose(window, "LOUNGE_ACCESS");
    await eventually(
      () => window.text(file),
      '// @orderItem\n{"type": "LOUNGE_ACCESS"}',
    );
  },

  async "nothing in a comment, nor an end that is typed anyway"(vscode) {
    const { window } = vscode;
    const { page } = window;
    const file = "comment.cdp-order.json";
    await begin(vscode, file, "{\n  |\n}");
    await page.keyboard.type("/* price */ ");
    // Until the editor has colored the line, it takes what is typed for a part of the comment.
    const line = page.locator(".view-line", { hasText: "price" });
    await eventually(
      () => line.locator("span > span").allTextContents(),
      ["\xA0\xA0", "/*\xA0price\xA0*/", "\xA0"],
    );
    await page.keyboard.type("cur");
    await choose(window, "currencyCode");
    const text = '{\n  /* price */ "currencyCode": ""\n}';
    await eventually(() => window.text(file), text);
  },

  async "the kinds of a target line, by themselves"(vscode) {
    const { window } = vscode;
    const { page } = window;
    const file = "target.cdp-order.json";
    await begin(vscode, file, '|\n{"price": 12}');
    await page.keyboard.type("// @");
    await eventually(
      () => offered(window),
      [
        ...["@order", "@orderItem", "@api v2.1", "@api v2"],
        ...["@ignore", "@ignore attribute/missing"],
      ],
    );
    await page.keyboard.type("orderi");
    await choose(window, "@orderItem");
    await eventually(() => window.text(file), '// @orderItem\n{"price": 12}');
  },

  async "an order item that begins with its type"(vscode) {
    const { window } = vscode;
    const { keyboard } = window.page;
    const file = "begun.cdp-order.json";
    await begin(vscode, file, "{ | }");
    await keyboard.press("Control+Space");
    const kindOf = (name: string) =>
      window.suggestion(name).locator(".details-label").innerText();
    await eventually(() => kindOf("pointOfSale"), "order · string, expected");
    await eventually(
      () => kindOf("productId"),
      "order item · string, required",
    );
    await keyboard.type("typ");
    await choose(window, "type");
    await keyboard.type("hot");
    await choose(window, "HOTEL");
    await eventually(() => window.text(file), '{ "type": "HOTEL" }');
    await keyboard.type(", sta");
    await choose(window, "status");
    await eventually(
      async () => (await offered(window)).slice(0, 2),
      ["RESERVED", "PENDING"],
    );
  },

  async "the values of a template's placeholders, one after the other"(vscode) {
    const { window } = vscode;
    const { keyboard } = window.page;
    const file = "placeholders.cdp-order.json";
    await begin(vscode, file, "// @order b-1\n|");
    await keyboard.press("Control+Space");
    await choose(window, "order");
    await keyboard.type("B94TXY");
    for (let stop = 2; stop <= 4; stop++) await keyboard.press("Tab");
    await window.suggestion("MOBILE_APP").waitFor();
    await keyboard.type("mobile_a");
    await choose(window, "MOBILE_APP");
    await keyboard.type("30.60");
    await keyboard.press("Tab");
    await keyboard.type("us");
    await choose(window, "USD");
    await keyboard.press("Tab");
    await keyboard.type("pay");
    await choose(window, "Paypal");
    await keyboard.press("Tab");
    await window.suggestion("Diners").waitFor();
    await keyboard.press("Escape");
    await keyboard.type("mas");
    await choose(window, "Mastercard");
    await window.suggestion("CONFIRMED").waitFor();
    const tail = async () =>
      (await window.text(file)).replaceAll(/\s+/g, " ").split("france")[1];
    await eventually(
      tail,
      '", "channel": "MOBILE_APP", "price": 30.60, "currencyCode": "USD"US Dollar, "paymentType": "Paypal", "cardType": "Mastercard", "status": "PURCHASED" } ',
    );
  },

  async "a whole refund in an empty file"(vscode) {
    const { window } = vscode;
    const { page } = window;
    const file = "empty.cdp-order.json";
    await begin(vscode, file, "|");
    await page.keyboard.press("Control+Space");
    await eventually(
      () => offered(window),
      [
        "order",
        "refund order",
        "cancel order",
        "flight item",
        "hotel item",
        "bag item",
        "fee item",
        "order v2.1",
        "item v2.1",
        "item extension v2.1",
      ],
    );
    await page.keyboard.type("refund");
    await choose(window, "refund order");
    await window.suggestion("REFUNDED").waitFor();
    await page.keyboard.press("ArrowDown");
    await choose(window, "PARTIALY_REFUNDED");
    await page.keyboard.type("B94TXY");
    const head = async () =>
      (await window.text(file)).replaceAll(/\s+/g, " ").slice(0, 71);
    await eventually(
      head,
      '// @order { "status": "PARTIALY_REFUNDED", "referenceId": "B94TXY", "or',
    );
  },
});

/** Opens the file and waits until the language server knows it. */
async function begin(
  vscode: VSCode,
  name: string,
  marked: string,
): Promise<void> {
  await openMarked(vscode, name, marked);
  await vscode.window.codeLens(/^Select an environment/).waitFor();
}

/** Selects the word that ends at the cursor. */
async function selectBack(window: Window, word: string): Promise<void> {
  await window.page.keyboard.press("Control+Shift+ArrowLeft");
  const selected = new RegExp(`\\(${word.length} selected\\)`);
  await window.statusBarItem(selected).waitFor();
}

/** The names in the open list, from top to bottom; of those rows that have the mark. */
async function offered(
  { suggestions }: Window,
  mark?: Locator,
): Promise<readonly string[]> {
  const rows = mark ? suggestions.filter({ has: mark }) : suggestions;
  const shown = await Promise.all(
    (await rows.all()).map(async (row) => ({
      index: Number(await row.getAttribute("data-index")),
      label: await row.locator(".label-name").innerText(),
    })),
  );
  return shown.sort((a, b) => a.index - b.index).map(({ label }) => label);
}

/** Accepts a suggestion, once it is the selected one. */
async function choose(window: Window, label: string): Promise<void> {
  const selected = window.page.locator(".focused");
  await window.suggestion(label).and(selected).waitFor();
  await window.page.keyboard.press("Enter");
}
