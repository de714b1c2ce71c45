import { deepEqual, ok } from "node:assert/strict";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import type {
  CompletionItem,
  CompletionList,
} from "vscode-languageserver-types";
import { readPayload } from "../../../server/document/payload";
import { completion, completionList } from "../../../server/language/features";
import { examples } from "../any-text";
import { offered, vscode } from "./marked";

/** The items as an editor reads them [LSP 3.17, CompletionList and CompletionItem]. */
function read(response: CompletionItem[] | CompletionList): CompletionItem[] {
  if (!("items" in response)) return response.map(withFilter);
  const range = response.itemDefaults?.editRange;
  ok(range && "start" in range);
  return response.items.map(({ textEditText, ...item }) => ({
    ...withFilter(item),
    textEdit: { range, newText: textEditText ?? item.label },
  }));
}

const withFilter = (item: CompletionItem): CompletionItem => ({
  filterText: item.label,
  ...item,
});

test("a range that is said once for all items says the same, at every place", () => {
  const context = { now: 0, environments: ["Live EU"], problemCodes: () => [] };
  for (const text of ["", "// @order ", "// @", ...examples]) {
    const document = TextDocument.create("file:///a", "cdp-order", 1, text);
    const payload = readPayload(text);
    for (let offset = 0; offset <= text.length; offset++) {
      const position = document.positionAt(offset);
      const items = completion(document, payload, position, vscode, context);
      const response = completionList(items, ["editRange"]);
      deepEqual(read(response), items.map(withFilter));
      deepEqual("items" in response, items.length > 0);
    }
  }
});

test("a client that does not know itemDefaults gets each item whole", () => {
  const items = offered('{"status": "|"}');
  deepEqual(completionList(items, ["commitCharacters"]), items);
});

test("a value within its quotes is told by its label alone", () => {
  const response = completionList(offered('{"status": "P|X"}'), ["editRange"]);
  ok("items" in response && response.items.length > 0);
  for (const item of response.items)
    for (const name of ["textEdit", "textEditText", "filterText"])
      ok(!(name in item), name);
});
