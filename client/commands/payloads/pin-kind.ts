import { window } from "vscode";
import { allKinds, kinds, type Kind } from "../../../cdp/kinds";
import { languageId } from "../../language-client/protocol";
import { payloadFrom } from "../../payloads/payload-document";
import { askOption } from "../../ui/questions";
import { messages } from "../messages/payloads";
import type { LanguageServices } from "../language-services";

/** "CDP: Pin Payload Kind…": asks for the kind and the version of the API, and writes them into the lines above the payload. */
export async function pinKind({
  server,
  isLocked,
}: Pick<LanguageServices, "server" | "isLocked">): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== languageId) return;
  const answer = await askOption<Kind>({
    title: messages.pinTitle,
    placeholder: messages.pinQuestion,
    options: allKinds.map((value) => ({
      label: messages.kindLabel(value),
      description: messages.kindLines(value),
      group: messages.version(kinds[value].version),
      value,
    })),
  });
  if (!answer.ok) return;
  const pinned = await server.pin(document, answer.value);
  if (pinned?.version !== document.version)
    void window.showWarningMessage(messages.notPinned);
  else if (pinned.edits.length === 0)
    void window.showInformationMessage(messages.alreadyPinned(answer.value));
  else if (
    !(await payloadFrom(document, isLocked).applyEdits(
      pinned.edits,
      pinned.version,
    ))
  )
    void window.showWarningMessage(messages.notEditable);
}
