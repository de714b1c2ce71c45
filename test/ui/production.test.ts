import { deepEqual, equal, match } from "node:assert/strict";
import type { Sandbox } from "../../sandbox/sandbox";
import { eventually } from "../host/eventually";
import type { Window } from "../host/window";
import { call, refs } from "../unit/sandbox/call";
import { answerCredentials, refuses } from "./gestures";
import { openMarked } from "./marked-file";
import { sandboxOfFile } from "./sandbox-of-file";
import { windowSuite } from "./window-suite";

const sandbox = sandboxOfFile();

const settings = ({ baseUrl }: Sandbox) => ({
  "cdpOrder.confirmTestUpdates": false,
  "cdpOrder.typeProductionName": true,
  "cdpOrder.environments": [
    { name: "Live", baseUrl, stage: "production" },
    { name: "Try", baseUrl, stage: "test" },
  ],
});

const updates = () =>
  sandbox().received.filter(({ method }) => method === "POST").length;

const held = async () =>
  (await call(sandbox(), { path: `/v2/orders/${refs.order}` }))
    .body as Readonly<Record<string, unknown>>;

const question = async ({ modal }: Window) =>
  (await modal.locator(".dialog-message-container").innerText())
    .replaceAll(/127\.0\.0\.1:\d+/g, "<host>")
    .split("\n");

const file = "refund.cdp-order.json";

windowSuite(
  "stages, where test updates need no confirmation",
  () => ({ folder: "examples", settings: settings(sandbox()) }),
  {
    async "test: sent as soon as its credentials are known"({ window }) {
      await window.open(file);
      await window.statusBarItem("No CDP environment").waitFor();
      await window.command("CDP: Select Environment…");
      await window.quickInput.pick("Try");
      await window.statusBarItem("CDP environment: Try (test)").waitFor();
      await window.command("CDP: Send Update");
      await answerCredentials(window, sandbox());
      await window.notification("Try accepted the order update").waitFor();
      deepEqual([updates(), (await held())["status"]], [1, "REFUNDED"]);
      await window.clearNotifications();
    },

    async "undo: shown, asked for on every stage, and what was there is back"({
      window,
    }) {
      const { page } = window;
      await window.focus("Response 200 from Try.txt");
      await window.command("CDP: Undo Last Update");
      await eventually(
        async () => (await question(window)).slice(0, 6),
        [
          "Undo the order update in Try?",
          "Environment: Try (test)",
          "Host: <host> (this machine)",
          `Request: POST /v2/orders/${refs.order}`,
          "",
          "Changes 1 attribute: status REFUNDED → PURCHASED.",
        ],
      );
      await window.modal.getByRole("button", { name: "Undo Update" }).click();
      await window.notification("Undone: status is PURCHASED again.").waitFor();
      deepEqual([updates(), (await held())["status"]], [2, "PURCHASED"]);
      equal(await page.locator(".editor-group-container").count(), 2);
      await window.clearNotifications();
      await window.command("CDP: Undo Last Update");
      await window
        .notification("The history has no update that can be undone.")
        .waitFor();
      await window.clearNotifications();
    },

    async "production: colored, compared, and Enter does not send"({ window }) {
      const { page } = window;
      await window.open(file);
      await window.command("CDP: Select Environment…");
      await window.quickInput.pick("Live");
      await window
        .statusBarItem("CDP environment: Live (production)")
        .and(page.locator(".has-background-color.error-kind"))
        .waitFor();
      sandbox().change("order", refs.order, { cardType: "Mastercard" });
      await window.command("CDP: Send Update");
      await answerCredentials(window, sandbox());
      await eventually(
        () => question(window),
        [
          "Send this order update to Live?",
          "Environment: Live (production)",
          "Host: <host> (this machine)",
          `Request: POST /v2/orders/${refs.order}`,
          "",
          "The order was changed since you last saw it.",
          "Changes 2 attributes: cardType Mastercard → Visa, status PURCHASED → REFUNDED.",
          "The update has everything that the live order has.",
          "",
          "The text in the editor is sent.",
        ],
      );
      await page.keyboard.press("Enter");
      await window.modal.waitFor({ state: "hidden" });
      await window.notification("Nothing was sent.").waitFor();
      deepEqual(updates(), 2);
      await window.clearNotifications();
    },

    async "the comparison stands there, and its button asks again"({ window }) {
      const { page } = window;
      const live = window.editor("live.txt");
      await live.getByText('"status": "PURCHASED"').waitFor();
      const after = window.editor("after the update.txt");
      await after.getByText('"status": "REFUNDED"').waitFor();
      await page
        .locator(".editor-actions")
        .getByRole("button", { name: "Send Update" })
        .click();
      await window.modal.getByRole("button", { name: "Send Update" }).click();
      const { quickInput } = window;
      await quickInput.step("Environment name");
      await refuses(window, {
        live: "This is not Live.",
        "": "This is not Live.",
      });
      deepEqual(updates(), 2);
      await quickInput.answer("Live");
      await window.notification("Live accepted the order update").waitFor();
      deepEqual([updates(), (await held())["status"]], [3, "REFUNDED"]);
    },

    async "undo from the notification warns of somebody else's change"({
      window,
    }) {
      sandbox().change("order", refs.order, { channel: "OTA" });
      await window
        .notification("Live accepted the order update")
        .getByRole("button", { name: "Undo" })
        .click();
      await eventually(
        async () => (await question(window))[5],
        "The order was changed after the update that you undo. That change is undone too.",
      );
      await window.page.keyboard.press("Enter");
      await window.modal.waitFor({ state: "hidden" });
      deepEqual([updates(), (await held())["channel"]], [3, "OTA"]);
      await window.clearNotifications();
    },

    async "its comparison has a button that undoes, and none that sends"({
      window,
    }) {
      const { page } = window;
      await window.editor("after the undo.txt").waitFor();
      const actions = page.locator(
        ".editor-group-container.active .editor-actions",
      );
      await actions.getByRole("button", { name: "Undo Update" }).click();
      await eventually(
        async () => (await question(window))[0],
        "Undo the order update in Live?",
      );
      await page.keyboard.press("Escape");
      await window.modal.waitFor({ state: "hidden" });
      deepEqual(
        [
          updates(),
          await actions.getByRole("button", { name: "Send Update" }).count(),
        ],
        [3, 0],
      );
      await window.clearNotifications();
    },

    async "a preview compares and sends nothing"({ window }) {
      await window.command("View: Close All Editors");
      await window.open(file);
      await window.command("CDP: Preview Update");
      await window
        .notification("Changes 1 attribute: channel OTA → WEB.")
        .waitFor();
      await window.editor("live.txt").getByText('"channel": "OTA"').waitFor();
      deepEqual(updates(), 3);
      await window.clearNotifications();
    },

    async "what cannot be compared is not said to be unsent"(vscode) {
      const { window } = vscode;
      await openMarked(
        vscode,
        "gone.cdp-order.json",
        `// @order 00000000\n{ "referenceId": "1" }`,
      );
      await window.command("CDP: Preview Update");
      await window
        .notification(
          "The update was not compared. Live has no order with this reference (404), or its base URL is wrong.",
        )
        .waitFor();
      await window.clearNotifications();
    },

    async "an attribute that a refusal names is marked until it is edited"(
      vscode,
    ) {
      const { window } = vscode;
      const name = "other.cdp-order.json";
      await openMarked(
        vscode,
        name,
        `// @order ${refs.order}\n{\n  "referenceId": "another|",\n  "price": 12\n}`,
      );
      await window.command("CDP: Select Environment…");
      await window.quickInput.pick("Try");
      await window.command("CDP: Send Update");
      await window.notification("Try refused the order update (400)").waitFor();
      await window.clearNotifications();
      await window.showProblems();
      const named = window.problems.filter({
        hasText:
          "Try refused the update (400); its response names this attribute.",
      });
      await named.first().waitFor();
      match(await named.first().innerText(), /Ln 3, Col 3/);
      await window.focus(name);
      await window.page.keyboard.press("End");
      await window.page.keyboard.type(" ");
      await named.first().waitFor({ state: "hidden" });
    },
  },
);
