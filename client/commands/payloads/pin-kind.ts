import {
  Range,
  window,
  workspace,
  WorkspaceEdit,
  type TextDocument,
} from "vscode";
import { languageId, type Pinned } from "../../language-client/protocol";
import type { Kind } from "../../../cdp/kinds";
import { askOption } from "../../ui/questions";

/** "CDP: Pin Payload Kind": asks for the kind and writes it into the target lines. */
export async function pinKind(
  pin: (document: TextDocument, kind: Kind) => Promise<Pinned | undefined>,
): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== languageId) return;
  const asked = await askOption<Kind>({
    title: "Pin Payload Kind",
    placeholder: "What does this file update?",
    options: [
      { label: "Order", description: "// @order", value: "order" },
      { label: "Order item", description: "// @orderItem", value: "orderItem" },
    ],
  });
  if (typeof asked !== "object") return;
  const pinned = await pin(document, asked.value);
  if (pinned?.version !== document.version) {
    void window.showWarningMessage(
      "The kind was not pinned: the file has changed meanwhile, or the language server did not answer.",
    );
    return;
  }
  const edit = new WorkspaceEdit();
  for (const { range, newText } of pinned.edits) {
    const { start, end } = range;
    edit.replace(
      document.uri,
      new Range(start.line, start.character, end.line, end.character),
      newText,
    );
  }
  await workspace.applyEdit(edit);
}
