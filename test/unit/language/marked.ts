import { TextDocument } from "vscode-languageserver-textdocument";
import {
  MarkupContent,
  type CompletionItem,
  type Hover,
  type Position,
  type TextEdit,
} from "vscode-languageserver-types";
import { check } from "../../../server/check/check";
import { readPayload } from "../../../server/document/payload";
import {
  completion,
  hover,
  type CompletionClient,
} from "../../../server/language/features";

/** A text with `|` where the cursor is. */
function marked(text: string) {
  const offset = text.indexOf("|");
  const plain = text.slice(0, offset) + text.slice(offset + 1);
  const document = TextDocument.create(
    "file:///a.cdp-order.json",
    "cdp-order",
    1,
    plain,
  );
  return {
    document,
    payload: readPayload(plain),
    position: document.positionAt(offset),
    offset,
  };
}

export const vscode: CompletionClient = {
  snippets: true,
  labelDetails: true,
  suggestCommand: "editor.action.triggerSuggest",
};

/** 00:30 on the day of the flight in the official example. */
const now = Date.parse("2025-08-15T00:30:00.000Z");
const environments = ["Production EU", "Sandbox"];
const clock = { now, timeZone: "Europe/Paris" };

/** The items at the mark, in the order of an editor that has typed nothing more. */
export function offered(text: string, client = vscode): CompletionItem[] {
  const { document, payload, position } = marked(text);
  const problemCodes = () => check(payload).map(({ code }) => code);
  const suggestions = { now, environments, problemCodes };
  return completion(document, payload, position, client, suggestions).sort(
    (a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1),
  );
}

export const labels = (text: string) => offered(text).map(({ label }) => label);

/** The text after the item was chosen; `|` where the editor puts the cursor. */
export function chosen(text: string, label: string, client = vscode): string {
  const { document, position } = marked(text);
  const item = offered(text, client).find((one) => one.label === label);
  const edit = item?.textEdit;
  if (!edit || !("range" in edit)) throw new Error(`${label} is not offered`);
  assertFits(document, position, edit, item.filterText ?? label);
  return TextDocument.applyEdits(document, [
    { range: edit.range, newText: edit.newText.replace("$1", "|") },
    ...(item.additionalTextEdits ?? []),
  ]);
}

/** An editor drops an item whose range is not one line around the cursor, or whose filter text the typed one is no part of. */
function assertFits(
  document: TextDocument,
  position: Position,
  { range: { start, end } }: TextEdit,
  filterText: string,
): void {
  if (start.line !== position.line || end.line !== position.line) {
    throw new Error("the range is not on the cursor's line");
  }
  const typed = document.getText({ start, end: position }).trim().toLowerCase();
  let at = 0;
  for (const letter of typed) {
    at = filterText.toLowerCase().indexOf(letter, at) + 1;
    if (at === 0) throw new Error(`${typed} filters ${filterText} out`);
  }
}

export function hovered(text: string): string | undefined {
  const contents = wholeHover(text)?.contents;
  return MarkupContent.is(contents) ? contents.value : undefined;
}

export function wholeHover(text: string): Hover | null {
  const { document, payload, position } = marked(text);
  return hover(document, payload, position, clock, () => check(payload));
}
