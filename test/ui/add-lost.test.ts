import { deepEqual } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Sandbox } from "../../sandbox/sandbox";
import { eventually } from "../host/eventually";
import type { Window } from "../host/window";
import { refs } from "../unit/sandbox/call";
import { answerCredentials, saveUntil } from "./gestures";
import { openMarked } from "./marked-file";
import { sandboxOfFile } from "./sandbox-of-file";
import { windowSuite } from "./window-suite";

const sandbox = sandboxOfFile();

const fixed = "fixed.cdp-order.json";

const settings = ({ baseUrl }: Sandbox) => ({
  "files.readonlyInclude": { [`**/${fixed}`]: true },
  "cdpOrder.environments": [{ name: "Live", baseUrl, stage: "production" }],
});

const posts = () =>
  sandbox().received.filter(({ method }) => method === "POST").length;

const detail = async ({ modal }: Window) =>
  (await modal.locator(".dialog-message-container").innerText()).split("\n");

/** Goes to a button of the question by the Tab key, and presses it. */
async function press({ modal, page }: Window, name: string): Promise<void> {
  const button = modal.getByRole("button", { name });
  await button.waitFor();
  await eventually(async () => {
    await page.keyboard.press("Tab");
    return button.and(page.locator(":focus")).count();
  }, 1);
  await page.keyboard.press("Enter");
}

/** An update of a few attributes of the sandbox's order. */
const payload = `// @order ${refs.order}
{
  // ours
  "price": 12,
  "referenceId": "342-ABD",
  "status": "REFUNDED" // now
}
`;

windowSuite(
  "what an update may lose",
  () => ({ folder: "examples", settings: settings(sandbox()) }),
  {
    async "is added to the file by the question, which then asks again"(
      vscode,
    ) {
      const { folder, window } = vscode;
      const name = "less.cdp-order.json";
      await openMarked(vscode, name, payload);
      await window.command("CDP: Select Environment…");
      await window.quickInput.pick("Live");
      await window.command("CDP: Send Update");
      await answerCredentials(window, sandbox());
      await eventually(
        async () => (await detail(window)).slice(5, 7),
        [
          "Changes 1 attribute: status PURCHASED → REFUNDED.",
          "The live order has 6 attributes that the file does not: orderedAt (2025-12-19T12:07:18.149Z), currencyCode (EUR), paymentType (Card), cardType (Visa), pointOfSale, channel (WEB). They may be lost, since an update affects the whole resource.",
        ],
      );
      await press(window, "Add Them to the File");
      await eventually(
        async () => (await detail(window)).slice(5),
        [
          "6 attributes were added to the file.",
          "Changes 1 attribute: status PURCHASED → REFUNDED.",
          "The update has everything that the live order has.",
          "",
          "The text in the editor is sent, with unsaved changes.",
        ],
      );
      const after = window.editor("after the update.txt");
      await after.getByText('"paymentType": "Card"').waitFor();
      deepEqual(posts(), 0);
      await press(window, "Send Update");
      await window.notification("Live accepted the order update").waitFor();
      await window.clearNotifications();
      await saveUntil(
        vscode,
        name,
        `// @order ${refs.order}
{
  "pointOfSale": "spinair.com/france",
  "channel": "WEB",
  "currencyCode": "EUR",
  // ours
  "price": 12,
  "orderedAt": "2025-12-19T12:07:18.149Z",
  "referenceId": "342-ABD",
  "paymentType": "Card",
  "cardType": "Visa",
  "status": "REFUNDED" // now
}
`,
      );
      const { received } = sandbox();
      deepEqual(
        JSON.parse(
          received.findLast(({ method }) => method === "POST")?.body ?? "",
        ),
        JSON.parse(
          readFileSync(join(folder, name), "utf8").replaceAll(/\/\/.*/g, ""),
        ),
      );
    },

    async "is not added to a file that is read-only, and nothing is sent"(
      vscode,
    ) {
      const { window } = vscode;
      await openMarked(vscode, fixed, payload);
      await window.command("CDP: Send Update");
      await press(window, "Add Them to the File");
      await window
        .notification(
          "The update was not sent. The attributes were not added because the file cannot be edited.",
        )
        .waitFor();
      deepEqual(posts(), 1);
    },
  },
);
