import { deepEqual, equal } from "node:assert/strict";
import { eventually } from "../host/eventually";
import type { Window } from "../host/window";
import { call, refs } from "../unit/sandbox/call";
import { answerCredentials, send } from "./gestures";
import { openMarked } from "./marked-file";
import { sandboxOfFile } from "./sandbox-of-file";
import { windowSuite } from "./window-suite";

const sandbox = sandboxOfFile();

const order = `/v2.1/orders/${refs.order}`;
const extension = `/v2.1/orderItems/${refs.item}/extensions/ext`;

const updates = () =>
  sandbox().received.filter(({ method }) => method !== "GET");
const held = async (path: string) =>
  (await call(sandbox(), { path })).body as Record<string, unknown>;
const question = async ({ modal }: Window) =>
  (await modal.locator(".dialog-message-container").innerText()).split("\n");

windowSuite(
  "an update by v2.1",
  () => ({
    folder: "examples",
    settings: {
      "cdpOrder.environments": [
        { name: "Try", baseUrl: sandbox().baseUrl, stage: "test" },
      ],
    },
  }),
  {
    async "is written with the checks of its version"(vscode) {
      const { window } = vscode;
      await openMarked(
        vscode,
        "refund.v21.cdp-order.json",
        `// @|\n// @order ${refs.order}\n{\n  "referenceId": "342-ABD",\n  "price": 12,\n  "currencyCode": "EUR",\n  "status": "REFUNDED"\n}`,
      );
      await window.page.keyboard.press("Control+Space");
      await window.suggestion("@api v2.1").waitFor();
      await window.page.keyboard.type("api v2.1");
      await window.page.keyboard.press("Escape");
      await window.squiggles("error").first().waitFor();
      await window.goTo(5, 3);
      await window.page.keyboard.type(
        '"orderedAt": "2025-12-19T12:07:18.149Z",\n',
      );
      await window.squiggles("error").first().waitFor({ state: "detached" });
    },

    async "is compared, and says what PATCH does"({ window }) {
      await window.command("CDP: Select Environment…");
      await window.quickInput.pick("Try");
      await window.command("CDP: Preview Update");
      await answerCredentials(window, sandbox());
      await window
        .notification("Changes 1 attribute: status PURCHASED → REFUNDED.")
        .waitFor();
      deepEqual(updates(), []);
      await window.command("View: Revert and Close Editor");
      await window.clearNotifications();
      await window.command("CDP: Send Update");
      await eventually(
        async () => (await question(window)).slice(3, 7),
        [
          `Request: PATCH ${order}`,
          "",
          "Changes 1 attribute: status PURCHASED → REFUNDED.",
          "It changes the attributes that it includes and leaves the others.",
        ],
      );
      await window.page.keyboard.press("Escape");
      await window.modal.waitFor({ state: "hidden" });
      deepEqual(updates(), []);
    },

    async "is what Retrieve into Payload goes by, too"({ window }) {
      const { quickInput } = window;
      await window.command("CDP: Retrieve into Payload…");
      await quickInput.step("How do you want to find the order?");
      await eventually(
        () => quickInput.widget.getByText(/^Search by/).count(),
        0,
      );
      await quickInput.pick("Enter a Reference or Address…");
      await quickInput.step("Reference or address of the order");
      await quickInput.answer(refs.order);
      await quickInput.pick("Order");
      await quickInput.step("What do you want to do with it?");
      await quickInput.pick("Retrieve into Payload");
      const file = `order-${refs.order.slice(0, 8)}.cdp-order.json`;
      await eventually(
        async () => (await window.text(file)).split("\n").slice(0, 2),
        ["// @api v2.1", `// @order ${refs.order}`],
      );
      await window.command("View: Revert and Close Editor");
    },

    async "patches the order once, and what it leaves out stays"({ window }) {
      const before = await held(order);
      await send(window);
      await window
        .notification("Try accepted the order update (200)")
        .waitFor();
      deepEqual(
        updates().map(({ method, path, status }) => [method, path, status]),
        [["PATCH", order, 200]],
      );
      const { modifiedAt, ...after } = await held(order);
      deepEqual(
        { ...before, status: "REFUNDED", modifiedAt },
        { ...after, modifiedAt },
      );
      await window.clearNotifications();
    },

    async "is undone by another PATCH"({ window }) {
      await window.command("CDP: Undo Last Update");
      await eventually(
        async () => (await question(window)).slice(3, 7),
        [
          `Request: PATCH ${order}`,
          "",
          "Changes 1 attribute: status REFUNDED → PURCHASED.",
          "It changes the attributes that it includes and leaves the others.",
        ],
      );
      await window.modal.getByRole("button", { name: /^Undo/ }).click();
      await eventually(async () => (await held(order))["status"], "PURCHASED");
      equal(updates().length, 2);
      await window.clearNotifications();
    },

    async "of a data extension says that it replaces all pairs, and is undone whole"(
      vscode,
    ) {
      const { window } = vscode;
      const before = await held(extension);
      await openMarked(
        vscode,
        "seat.cdp-order.json",
        `// @api v2.1\n// @orderItemExtension ${refs.item}\n{\n  "seatRow": "14"|\n}`,
      );
      await window.command("CDP: Send Update");
      await eventually(
        async () => (await question(window)).slice(3, 7),
        [
          `Request: PUT ${extension}`,
          "",
          'Changes 1 pair: seatRow 14 → "14".',
          "The live order item data extension has 2 pairs that the file does not: seatLetter (C), priorityBoarding (true). They will be removed, since an update replaces all pairs.",
        ],
      );
      await window.modal.getByRole("button", { name: "Send Update" }).click();
      await eventually(async () => (await held(extension))["seatRow"], "14");
      await window.clearNotifications();
      await window.command("CDP: Undo Last Update");
      await window.modal.getByRole("button", { name: /^Undo/ }).click();
      const modifiedAt = undefined;
      await eventually(
        async () => ({ ...(await held(extension)), modifiedAt }),
        { ...before, modifiedAt },
      );
    },
  },
);
