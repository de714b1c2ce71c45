import { deepEqual, equal } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { eventually } from "../host/eventually";
import { call, refs } from "../unit/sandbox/call";
import { answerCredentials, refuses, send } from "./gestures";
import { openMarked } from "./marked-file";
import { sandboxOfFile } from "./sandbox-of-file";
import { windowSuite } from "./window-suite";

const sandbox = sandboxOfFile();

const path = `/v2/orders/${refs.order}`;
const file = "refund.cdp-order.json";

const updates = () =>
  sandbox().received.filter(({ method }) => method === "POST");

windowSuite("the main job", () => ({ folder: "examples" }), {
  async "an environment is added by the palette; wrong answers are refused"({
    window,
  }) {
    const { quickInput } = window;
    await window.open(file);
    await window.statusBarItem("No CDP environment").waitFor();
    await window.command("CDP: Add Environment…");

    await quickInput.step("Environment name, for example Production EU");
    await refuses(window, {
      "": "Enter a name.",
      "a/b":
        "The name must start with a letter or digit and contain at most 40 letters, digits, spaces, dots, underscores, or hyphens.",
    });
    await quickInput.answer("Try");

    await quickInput.step("Select the region of your CDP instance");
    await quickInput.widget.getByRole("button", { name: "Back" }).click();
    await quickInput.step("Environment name, for example Production EU");
    await window.page.keyboard.press("Enter");
    await quickInput.step("Select the region of your CDP instance");
    await quickInput.pick("Other URL…");

    await quickInput.step("Base URL, for example https://api.example.com");
    await refuses(window, {
      "http://api.example.com":
        "The base URL must start with https://; http:// is allowed for this machine only.",
      "https://me:secret@api.example.com":
        "The base URL must not contain a user name or password.",
      "https://api.example.com?x=1":
        "The base URL must not contain a query or a fragment.",
      "https://api.example.com/..":
        "The base URL must not contain % or the path segments . and ..",
    });
    await quickInput.answer(sandbox().baseUrl);

    await quickInput.step("Select the stage of the environment");
    await quickInput.pick("Test");

    await quickInput.step("Client key");
    await refuses(window, {
      "": "The client key must not be empty.",
      "key:token": "The client key must not contain a colon.",
    });
    await quickInput.answer(sandbox().clientKey);

    await quickInput.step("API token");
    await refuses(window, {
      "": "The API token must not be empty.",
      " token": "The API token must not start or end with a space.",
    });
    await quickInput.answer(sandbox().apiToken);

    await window.notification("Try was added").waitFor();
    await window.statusBarItem("CDP environment: Try (test)").waitFor();
    await window.clearNotifications();
  },

  async "the question names all that matters; who leaves it sends nothing"({
    window,
  }) {
    await window.codeLens("Send to Try (test): order d680c9be…").click();
    const question = window.modal.locator(".dialog-message-container");
    await eventually(
      async () => (await question.innerText()).split("\n"),
      [
        "Send this order update to Try?",
        "Environment: Try (test)",
        `Host: ${new URL(sandbox().baseUrl).host} (this machine)`,
        `Request: POST ${path}`,
        "",
        "Changes 1 attribute: status PURCHASED → REFUNDED.",
        "The update has everything that the live order has.",
        "",
        "The text in the editor is sent.",
      ],
    );
    await window.page.keyboard.press("Escape");
    await window.modal.waitFor({ state: "hidden" });
    deepEqual(updates(), []);
  },

  async "an update is sent once, and the order is changed"({ folder, window }) {
    const text = readFileSync(join(folder, file), "utf8");
    const body = text.slice(text.indexOf("{")).trim();
    await send(window);
    await window.notification("Try accepted the order update (200)").waitFor();
    deepEqual(updates(), [{ method: "POST", path, status: 200, body }]);
    const held = (await call(sandbox(), { path })).body as object;
    deepEqual({ ...held, ...(JSON.parse(body) as object) }, held);
  },

  async "the response opens beside the file and cannot be changed"({ window }) {
    const response = "Response 200 from Try.txt";
    const held = (await call(sandbox(), { path })).body as object;
    const none = { items: [] };
    const lists = { contacts: none, consumers: none, orderItems: none };
    const wanted = JSON.stringify({ ...held, ...lists }, null, 2);
    // Long lines are wrapped.
    const bare = (text: string) => text.replaceAll(/\s/g, "");
    await eventually(
      async () => bare(await window.text(response)),
      bare(wanted),
    );
    await window.editor(file).waitFor();
    await window.focus(response);
    await window.page.keyboard.type("x");
    const refusal = window.editor(response).getByText(/read-only/);
    await refusal.waitFor();
    await window.page.keyboard.press("Control+1");
  },

  async "the log has a line for each request, without credentials"({ window }) {
    await window.command("CDP: Show Log");
    const log = window.page.locator(
      '.monaco-editor[data-uri^="output:"] .view-lines',
    );
    const line = async () =>
      (await log.innerText())
        .replaceAll(/\s+/g, " ")
        .replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}/g, "<time>")
        .replaceAll(/\d+ (ms|bytes)/g, "<n> $1");
    await eventually(
      line,
      [
        ...Array<string>(2).fill(`GET ${path} | 200 | retrieved`),
        `POST ${path} | 200 | accepted`,
      ]
        .map(
          (request) =>
            `<time> [info] Try | ${request} | <n> ms | <n> bytes up, <n> bytes down`,
        )
        .join(" "),
    );
    await window.command("View: Toggle Panel Visibility");
    await window.clearNotifications();
  },

  async "with a mistake nothing is sent, and the cursor goes to it"(vscode) {
    const { window } = vscode;
    const before = updates().length;
    const text = `|// @order ${refs.order}\n{\n  "price": 12,\n  "channel": 1\n}`;
    await openMarked(vscode, "mistake.cdp-order.json", text);
    await window.command("CDP: Send Update");
    await window
      .notification(
        "The update was not sent. Fix the problem in line 4 (value/type) first.",
      )
      .waitFor();
    await window.statusBarItem("Ln 4, Col 14").waitFor();
    equal(updates().length, before);
    await window.clearNotifications();
  },

  async "wrong credentials are refused, and can be set right there"({
    window,
  }) {
    const { quickInput } = window;
    await window.open(file);
    await window.command("CDP: Set Credentials…");
    await quickInput.pick("Try");
    await answerCredentials(window, { clientKey: "wrong", apiToken: "wrong" });
    await window.notification("The credentials for Try were saved.").waitFor();
    await window.clearNotifications();

    await window.command("CDP: Send Update");
    const refusal = window.notification(
      "The update was not sent. Try does not know the client key or the API token (401).",
    );
    await refusal.getByRole("button", { name: "Set Credentials" }).click();
    await answerCredentials(window, sandbox());
    await window.notification("The credentials for Try were saved.").waitFor();
    await window.clearNotifications();

    await send(window);
    await window.notification("Try accepted the order update (200)").waitFor();
    await window.clearNotifications();
  },
});
