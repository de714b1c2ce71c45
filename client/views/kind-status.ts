import {
  Disposable,
  languages,
  window,
  workspace,
  type TextDocument,
} from "vscode";
import { languageId, type Described } from "../language-client/protocol";
import { kindReasons, messages } from "./messages";

/** The language status of the active payload: its kind, the reason, and a command to pin it. */
export function showKindStatus(
  describe: (document: TextDocument) => Promise<Described | undefined>,
): Disposable {
  const item = languages.createLanguageStatusItem("cdpOrder.kind", {
    language: languageId,
  });
  item.name = messages.kindName;
  item.command = { command: "cdpOrder.pinKind", title: messages.pinKind };
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function update(): Promise<void> {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== languageId) return;
    const described = await describe(document);
    if (!described || window.activeTextEditor?.document !== document) return;
    item.text = messages.kindText(described.kind);
    item.detail = kindReasons[described.kindReason];
  }

  void update();
  return Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(() => void update()),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document !== window.activeTextEditor?.document) return;
      clearTimeout(timer);
      timer = setTimeout(() => void update(), debounceMs);
    }),
    new Disposable(() => {
      clearTimeout(timer);
    }),
  );
}

/** Long enough not to update it while the user types. */
const debounceMs = 300;
