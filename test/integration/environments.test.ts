import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { suite, suiteSetup, suiteTeardown, test } from "mocha";
import { commands, extensions } from "vscode";
import manifest from "../../package.json";
import { extensionId } from "../host/extension-id";
import { eventually } from "../host/eventually";
import { lensTitles, openPayload, plantSettings, setUserValue } from "./window";

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
    server.close();
    await once(server, "close");
  });

  test("every command of package.json is there, and no exported API", async () => {
    await openPayload();
    const extension = extensions.getExtension(extensionId);
    strictEqual(await extension?.activate(), undefined);
    const registered = await commands.getCommands(true);
    deepStrictEqual(
      manifest.contributes.commands
        .map(({ command }) => command)
        .filter((command) => !registered.includes(command)),
      [],
    );
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
