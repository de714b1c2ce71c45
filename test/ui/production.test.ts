import { deepEqual } from "node:assert/strict";
import { after, before } from "node:test";
import { startSandbox, type Sandbox } from "../../sandbox/sandbox";
import { answerCredentials, send } from "./gestures";
import { windowSuite } from "./window-suite";

let sandbox: Sandbox;
before(async () => {
  sandbox = await startSandbox();
});
after(() => sandbox.close());

const settings = ({ baseUrl }: Sandbox) => ({
  "cdpOrder.confirmTestUpdates": false,
  "cdpOrder.environments": [
    { name: "Live", baseUrl, stage: "production" },
    { name: "Try", baseUrl, stage: "test" },
  ],
});

windowSuite(
  "stages, where test updates need no confirmation",
  () => ({ folder: "examples", settings: settings(sandbox) }),
  {
    async "test: sent as soon as its credentials are known"({ window }) {
      await window.open("refund.cdp-order.json");
      await window.statusBarItem("No CDP environment").waitFor();
      await window.command("CDP: Select Environment");
      await window.quickInput.pick("Try");
      await window.statusBarItem("CDP environment: Try (test)").waitFor();
      await window.command("CDP: Send Update");
      await answerCredentials(window, sandbox);
      await window.notification("Try accepted the order update").waitFor();
      await window.clearNotifications();
    },

    async "production: coloured, and confirmed all the same"({ window }) {
      const { page } = window;
      await window.command("CDP: Select Environment");
      await window.quickInput.pick("Live");
      await window
        .statusBarItem("CDP environment: Live (production)")
        .and(page.locator(".has-background-color.error-kind"))
        .waitFor();
      await window.command("CDP: Send Update");
      await answerCredentials(window, sandbox);
      await window.modal.waitFor();
      await page.keyboard.press("Escape");
      await window.modal.waitFor({ state: "hidden" });
      await window.clearNotifications();
      await send(window);
      await window.notification("Live accepted the order update").waitFor();
      deepEqual(
        sandbox.received.map(({ method, status }) => `${method} ${status}`),
        ["GET 200", "POST 200", "GET 200", "GET 200", "POST 200"],
      );
    },
  },
);
