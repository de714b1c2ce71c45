import { Range, window, workspace, WorkspaceEdit } from "vscode";
import type { Kind } from "../../../cdp/kinds";
import { languageId } from "../../language-client/protocol";
import { askOption } from "../../ui/questions";
import { messages } from "../messages/payloads";
import type { Services } from "../services";

/** "CDP: Pin Payload Kind…": asks for the kind and writes it into the target lines. */
export async function pinKind({
  server,
}: Pick<Services, "server">): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== languageId) return;
  const answer = await askOption<Kind>({
    title: messages.pinTitle,
    placeholder: messages.pinQuestion,
    options: [
      { label: messages.order, description: "// @order", value: "order" },
      {
        label: messages.orderItem,
        description: "// @orderItem",
        value: "orderItem",
      },
    ],
  });
  if (!answer.ok) return;
  const pinned = await server.pin(document, answer.value);
  if (pinned?.version !== document.version) {
    void window.showWarningMessage(messages.notPinned);
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
