import {
  TextEdit,
  type CompletionItem,
  type Position,
} from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { schemaAt } from "../../check/schema";
import { toRange } from "../../diagnostics";
import type { Payload } from "../../document/payload";
import type { CompletionClient, Surroundings } from "./candidate";
import { slotAt } from "./cursor";
import { elements } from "./elements";
import { names } from "./names";
import { targetLineCompletion } from "./target-completion";
import { templateCompletion } from "./templates";
import { values } from "./values";

/** Names and values for the place of the cursor, with the quotes, colon and commas that it lacks. */
export function completion(
  document: TextDocument,
  payload: Payload,
  position: Position,
  client: CompletionClient,
  surroundings: Surroundings,
): CompletionItem[] {
  const offset = document.offsetAt(position);
  const outside =
    targetLineCompletion(payload, offset, surroundings) ??
    (client.snippets ? templateCompletion(payload, offset) : undefined);
  if (outside) {
    const range = toRange(document, outside.replaces);
    return outside.items.map(({ insertText, ...item }) => ({
      ...item,
      textEdit: { range, newText: insertText ?? item.label },
    }));
  }
  const slot = slotAt(payload, offset);
  const schema = slot && schemaAt(payload.kind, slot.path);
  if (!schema) return [];
  const opening = { payload, slot, schema, client, surroundings };
  const candidates =
    slot.wants === "name"
      ? names(opening)
      : [...elements(opening), ...values(opening)];
  const range = toRange(document, slot.replaces);
  const replaced = document.getText(range).trim();
  const typed = document.getText({ start: range.start, end: position }).trim();
  // Where a whole name or value stands, its author wants another one: it filters nothing.
  const settled = candidates.some(({ json }) => json === replaced);
  const [, open = "", close = ""] = /^(\W?).*?(\W?)$/.exec(replaced) ?? [];
  const comma = slot.commaAfter && !slot.hasColon ? "," : "";
  const additionalTextEdits =
    slot.commaBefore === undefined
      ? undefined
      : [TextEdit.insert(document.positionAt(slot.commaBefore), ",")];
  return candidates.map(({ item, json, insert }) => {
    // The editor compares it with what stands before the cursor, quotes of any kind included.
    item.filterText = settled
      ? typed + json
      : replaced === ""
        ? json
        : open + item.label + close;
    item.textEdit = { range, newText: insert + comma };
    if (json === replaced) item.preselect = true;
    if (additionalTextEdits) item.additionalTextEdits = additionalTextEdits;
    return item;
  });
}
