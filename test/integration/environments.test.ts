import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { suite, suiteSetup, suiteTeardown, test } from "mocha";
import { commands, Position, type CompletionList } from "vscode";
import { eventually } from "../host/eventually";
import {
  lensTitles,
  openPayload,
  plantSettings,
  problemCodes,
  restorePayload,
  rewrite,
  setUserValue,
} from "./window";

suite("environments", () => {
  const none = ["Select an environment to send this order to"];
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  const environments = () => [
    {
      name: "Known",
      baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      stage: "test",
    },
  ];

  suiteSetup(async () => {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  });

  suiteTeardown(async () => {
    await plantSettings({});
    await setUserValue("environments", undefined);
    await restorePayload();
    server.close();
    await once(server, "close");
  });

  test("the user's settings define one, which a selection makes active", async () => {
    const { uri } = await openPayload();
    deepStrictEqual(await lensTitles(uri), none);
    await setUserValue("environments", environments());
    await selectFirst();
    await eventually(
      () => lensTitles(uri),
      ["Send to Known (test): order 6b5a3a0e…"],
    );
    await setUserValue("environments", undefined);
    await eventually(() => lensTitles(uri), none);
  });

  // The name is still the selected one: whoever could define it would be active.
  for (const [spelling, settings] of [
    ["dotted", () => ({ "cdpOrder.environments": environments() })],
    ["nested", () => ({ cdpOrder: { environments: environments() } })],
  ] as const)
    test(`a workspace's settings define none: ${spelling}`, async () => {
      const { uri } = await openPayload();
      await plantSettings(settings());
      await eventually(() => lensTitles(uri), none);
      await sendWithoutEnvironment();
      deepStrictEqual(await lensTitles(uri), none);
      strictEqual(connections, 0);
    });

  test("an environment that nobody has is a hint until there is one", async () => {
    await restorePayload();
    const document = await openPayload();
    const codes = () => problemCodes(document.uri);
    await eventually(codes, []);
    await rewrite(
      document,
      document.getText().replace(/@order \S+/, "$& on Far East"),
    );
    await eventually(codes, ["target/unknown-environment"]);
    await setUserValue("environments", [
      { name: "far east", baseUrl: "https://cdp.example", stage: "test" },
    ]);
    await eventually(codes, []);
    await setUserValue("environments", undefined);
    await eventually(codes, ["target/unknown-environment"]);
  });

  // In a file: an untitled one may come back with the text of another test's.
  test("a target line offers those that there are", async () => {
    const document = await openPayload();
    await rewrite(document, "// @order a1 on ");
    const offered = async () => {
      const { items } = await commands.executeCommand<CompletionList>(
        "vscode.executeCompletionItemProvider",
        document.uri,
        new Position(0, 16),
      );
      return items
        .map(({ label }) => (typeof label === "string" ? label : label.label))
        .filter((label) => label.startsWith("on New"));
    };
    await eventually(offered, []);
    await setUserValue("environments", [
      { name: "New EU", baseUrl: "https://cdp.example", stage: "test" },
    ]);
    await eventually(offered, ["on New EU"]);
    await commands.executeCommand("cdpOrder.restartServer");
    await eventually(offered, ["on New EU"]);
  });
});

/** Leaves the question for one. */
async function sendWithoutEnvironment(): Promise<void> {
  let ended = false;
  void commands.executeCommand("cdpOrder.send").then(() => (ended = true));
  await eventually(async () => {
    await commands.executeCommand("workbench.action.closeQuickOpen");
    return ended;
  }, true);
}

async function selectFirst(): Promise<void> {
  let selected = false;
  void commands
    .executeCommand("cdpOrder.selectEnvironment")
    .then(() => (selected = true));
  await eventually(async () => {
    await commands.executeCommand(
      "workbench.action.acceptSelectedQuickOpenItem",
    );
    return selected;
  }, true);
}
