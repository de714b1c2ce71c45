import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { suite, test } from "mocha";
import { commands, extensions, Uri, window, workspace } from "vscode";
import manifest from "../../package.json";
import { extensionId } from "../host/extension-id";
import { eventually } from "../host/eventually";

suite("the extension", () => {
  test("is installed, and active once a payload is open", async () => {
    const extension = extensions.getExtension(extensionId);
    ok(extension, "not installed");

    const [folder] = workspace.workspaceFolders ?? [];
    ok(folder, "no folder is open");
    const payload = Uri.joinPath(folder.uri, "order.cdp-order.json");
    const { document } = await window.showTextDocument(payload);
    strictEqual(document.languageId, "cdp-order");
    await eventually(() => extension.isActive, true);
    // A failed activation counts as active too; this rejects then.
    await extension.activate();
  });

  test("every command of package.json is there, and no exported API", async () => {
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
});
