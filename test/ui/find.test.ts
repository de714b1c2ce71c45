import { deepEqual, equal } from "node:assert/strict";
import type { Sandbox } from "../../sandbox/sandbox";
import { eventually } from "../host/eventually";
import type { Window } from "../host/window";
import { refs } from "../unit/sandbox/call";
import { answerCredentials, refuses } from "./gestures";
import { openMarked } from "./marked-file";
import { sandboxOfFile } from "./sandbox-of-file";
import { windowSuite } from "./window-suite";

let release: () => void = () => undefined;
let released = Promise.resolve();
const hold = () => {
  released = new Promise((resolve) => (release = resolve));
};
let fails = false;
const sandbox = sandboxOfFile({
  intercept: async () => {
    await released;
    return fails ? { status: 503 } : undefined;
  },
});

const settings = ({ baseUrl }: Sandbox) => ({
  "cdpOrder.confirmTestUpdates": false,
  "cdpOrder.environments": [
    { name: "Try", baseUrl, stage: "test" },
    // Where there are several, a target line says which one it is for.
    { name: "Other", baseUrl: "https://api.example.com", stage: "test" },
  ],
});

const how = "How do you want to find the order?";
const what = "What do you want to do with it?";
const neither =
  "Enter a reference, or the address of an order or order item, such as …/v2/orders/<ref>.";

windowSuite(
  "finding",
  () => ({ folder: "examples", settings: settings(sandbox()) }),
  {
    async "wrong credentials are told, and can be set right there"(vscode) {
      const { window } = vscode;
      const { quickInput } = window;
      await openMarked(vscode, "own.cdp-order.json", own);
      await window.command("CDP: Select Environment…");
      await quickInput.pick("Try");
      await window.statusBarItem("CDP environment: Try (test)").waitFor();
      await window.command("CDP: Find Order…");
      await quickInput.step(how);
      await quickInput.pick("By the Payload's referenceId");
      await answerCredentials(window, { clientKey: "no", apiToken: "no" });
      await window
        .notification(
          "Try did not fulfill the request (401): the client key or the API token is not valid.",
        )
        .getByRole("button", { name: "Set Credentials" })
        .click();
      await answerCredentials(window, sandbox());
      await window
        .notification("The credentials for Try were saved.")
        .waitFor();
      await window.clearNotifications();
      deepEqual(
        sandbox().received.map(({ method, path, status }) => [
          method,
          path,
          status,
        ]),
        [["GET", "/v2/orders?referenceId=342-ABD&offset=0&limit=10", 401]],
      );
    },

    async "by the payload's own referenceId; the target line is written"({
      window,
    }) {
      const { quickInput } = window;
      await window.command("CDP: Find Order…");
      await quickInput.step(how);
      hold();
      await quickInput.pick("By the Payload's referenceId");
      await quickInput.step("Searching…");
      release();
      await quickInput.step("Select an order");
      await quickInput.pick("PURCHASED · 12 EUR · 2025-12-19");
      await quickInput.step(what);
      await quickInput.pick("Write Target Line");
      await eventually(
        async () =>
          (await window.text("own.cdp-order.json")).split("\n").slice(0, 2),
        [`// @order ${refs.order} on Try`, "{"],
      );
    },

    async "by a guest, on the second page; Back leads to each question"({
      window,
    }) {
      const { quickInput, page } = window;
      await window.command("CDP: Find Order…");
      await quickInput.step(how);
      await quickInput.pick("By Guest…");
      await quickInput.step("Guest reference");
      await refuses(window, {
        "../guests": "A reference is 1 to 64 letters, digits and hyphens.",
      });
      await quickInput.answer("00000000");
      await quickInput.step("No order of this guest was found");
      await quickInput.pick("Search Another Way…");
      await quickInput.step(how);
      await quickInput.pick("By Guest…");
      await quickInput.step("Guest reference");
      await quickInput.answer("00000000");
      await quickInput.step("No order of this guest was found");
      await quickInput.pick("Search Again…");
      await quickInput.step("Guest reference");
      await quickInput.answer(refs.traveller);
      await quickInput.step("Select an order");
      fails = true;
      await quickInput.pick("More…");
      await window
        .notification("Try failed to respond (503): try again later.")
        .waitFor();
      fails = false;
      await quickInput.step("Select an order");
      await quickInput.pick("More…");
      const second = "PURCHASED · 254 EUR · 2024-11-23";
      await quickInput.widget.getByText(second).waitFor();
      await quickInput.pick("PARTIALY_CONFIRMED · 328 EUR · 2024-12-17");
      await quickInput.step(what);
      // The open payload is for an order, so an item is no target of it.
      await quickInput.pick("Find One of Its Items…");
      await quickInput.step("Select an order item");
      await quickInput.widget.locator(".monaco-list-row.focused").waitFor();
      await page.keyboard.press("Enter");
      await quickInput.step(what);
      await eventually(
        () => quickInput.widget.locator(".monaco-list-row").count(),
        2,
      );
      equal(await quickInput.widget.getByText("Write Target Line").count(), 0);
      await quickInput.widget.getByRole("button", { name: "Back" }).click();
      await quickInput.step("Select an order item");
      await quickInput.widget.getByRole("button", { name: "Back" }).click();
      await quickInput.step(what);
      await quickInput.widget.getByRole("button", { name: "Back" }).click();
      await quickInput.step("Select an order");
      await quickInput.widget.getByRole("button", { name: "Back" }).click();
      await quickInput.step("Guest reference");
      await leave(window);
    },

    async "an item, by its order; it becomes a payload"({ window }) {
      const { quickInput, page } = window;
      await window.command("View: Close All Editors");
      const before = sandbox().received.length;
      await window.command("CDP: Retrieve into Payload…");
      await quickInput.step(
        "Which version of the API do you want to search by?",
      );
      await quickInput.pick("v2 (legacy)");
      await quickInput.step(how);
      await quickInput.pick("Enter a Reference or Address…");
      await quickInput.step("Reference or address of the order");
      await refuses(window, {
        "rubbish, clearly": neither,
        "https://evil.example/v2/guests/a-1": neither,
      });
      await quickInput.answer(
        `https://evil.example/v2/orders/${refs.itemsOrder}`,
      );
      await quickInput.step(what);
      await quickInput.pick("Find One of Its Items…");
      await quickInput.step("Select an order item");
      await quickInput.pick("FLIGHT · DUB-LAS · PURCHASED · 100 EUR");
      const editor = page.locator(
        // VS Code in a browser may have saved it by itself.
        `.monaco-editor[data-uri$="/order-item-${refs.item.slice(0, 8)}.cdp-order.json"] .view-line`,
      );
      await eventually(
        async () =>
          (await editor.allInnerTexts())
            .slice(0, 3)
            .map((line) => line.replaceAll("\u00a0", " ")),
        [`// @orderItem ${refs.item} on Try`, "{", '  "type": "FLIGHT",'],
      );
      equal(await window.squiggles("error").count(), 0);
      deepEqual(
        sandbox()
          .received.slice(before)
          .map(({ path }) => path),
        [
          `/v2/orders/${refs.itemsOrder}/orderItems?offset=0&limit=10`,
          `/v2/orderItems/${refs.item}`,
          `/v2/orderItems/${refs.item}`,
        ],
      );
    },

    async "nothing there is told"({ window }) {
      const { quickInput } = window;
      await window.command("View: Revert and Close Editor");
      await window.command("CDP: Retrieve into Payload…");
      await quickInput.step(how);
      await quickInput.pick("Enter a Reference or Address…");
      await quickInput.step("Reference or address of the order");
      await quickInput.answer("00000000");
      await quickInput.step("What does the reference belong to?");
      await quickInput.pick("Order item");
      await window
        .notification(
          "Try did not fulfill the request (404): there is nothing with this reference, or the base URL is wrong.",
        )
        .waitFor();
      await window.clearNotifications();
    },

    async "the version is asked once, and can be changed"({ window }) {
      const { quickInput } = window;
      await window.command("CDP: Retrieve into Payload…");
      await quickInput.step(how);
      await quickInput.pick("Search by v2.1 Instead");
      await quickInput.row("Search by v2 Instead");
      await quickInput.pick("By Guest…");
      await quickInput.step("Guest reference");
      await quickInput.answer("00000000");
      await quickInput.step("No order of this guest was found");
      equal(
        sandbox().received.at(-1)?.path,
        "/v2.1/orders?guestRef=00000000&offset=0&limit=10",
      );
      await leave(window);
      await window.command("CDP: Retrieve into Payload…");
      await quickInput.step(how);
      await quickInput.pick("Search by v2 Instead");
      await quickInput.row("Search by v2.1 Instead");
      await leave(window);
    },

    async "while sending: order, then item, and the update goes there"(vscode) {
      const { window } = vscode;
      const { quickInput } = window;
      await openMarked(vscode, "bare.cdp-order.json", item);
      await window.command("CDP: Send Update");
      await quickInput.step("How do you want to find the order item?");
      await quickInput.pick("By referenceId…");
      await quickInput.step("referenceId of the order");
      equal(await quickInput.box.inputValue(), "B94TXY-1");
      await quickInput.answer("B94TXY");
      await quickInput.step("Select an order");
      await quickInput.pick("PURCHASED · 100 EUR · 2025-07-23");
      await quickInput.step("Select an order item");
      await quickInput.pick("FLIGHT · DUB-LAS · PURCHASED · 100 EUR");
      await quickInput.step("Remember the target in the file?");
      await quickInput.pick("Only This Time");
      await window.notification("Try accepted the order item update").waitFor();
      const { method, path } = sandbox().received.at(-1) ?? {};
      deepEqual([method, path], ["POST", `/v2/orderItems/${refs.item}`]);
    },
  },
);

async function leave({ quickInput, page }: Window): Promise<void> {
  await page.keyboard.press("Escape");
  await quickInput.widget.waitFor({ state: "hidden" });
}

const own = `{
  "referenceId": "342-ABD",
  "orderedAt": "2025-12-19T12:07:18.149Z",
  "price": 12,
  "currencyCode": "EUR",
  "pointOfSale": "spinair.com/france"
}`;

const item = `{
  "type": "FLIGHT",
  "productId": "DUB-LAS",
  "referenceId": "B94TXY-1",
  "status": "CANCELLED",
  "price": 100,
  "currencyCode": "EUR"
}`;
