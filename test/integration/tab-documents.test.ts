import { deepStrictEqual } from "node:assert/strict";
import { suite, suiteTeardown, test } from "mocha";
import { commands, Uri, window, workspace } from "vscode";
import { TabDocuments } from "../../client/ui/tab-documents";
import { eventually } from "../host/eventually";

suite("the texts of comparisons", () => {
  const documents = new TabDocuments("cdp-order-test");
  suiteTeardown(() => {
    documents.dispose();
  });

  const tab = (label: string) =>
    window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .find((one) => one.label.startsWith(label));

  test("are kept as long as one of their tabs is open, and no longer", async () => {
    const texts = ["one", "two", "three", "four"].map((text) => ({
      text,
      uri: documents.add(`in/${text}.json`, text),
    }));
    const [one, two, three, four] = texts.map(({ uri }) => uri);
    const kept = () =>
      texts
        .filter(
          ({ text, uri }) => documents.provideTextDocumentContent(uri) === text,
        )
        .map(({ text }) => text);
    const file = Uri.file("/a.json");
    await commands.executeCommand("vscode.changes", "Page", [
      [file, one, two],
      [file, three, four],
    ]);
    await eventually(() => tab("Page") !== undefined, true);
    await commands.executeCommand("vscode.diff", one, two, "Single", {
      preview: false,
    });
    await eventually(() => tab("Single") !== undefined, true);
    await window.showTextDocument(
      await workspace.openTextDocument({ content: "" }),
      { preview: false },
    );
    deepStrictEqual(kept(), ["one", "two", "three", "four"]);

    const page = tab("Page");
    if (page) await window.tabGroups.close(page);
    await eventually(kept, ["one", "two"]);
    await documents.closeTabs();
    await eventually(kept, []);
    deepStrictEqual(tab("Single"), undefined);
  });
});
