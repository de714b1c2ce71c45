import {
  Disposable,
  languages,
  window,
  workspace,
  type TextDocument,
} from "vscode";
import { languageId, type Described } from "../language-client/protocol";
import { kindNames } from "../../cdp/kinds";
import { kindReasons } from "./messages";

/** The language status of the active payload: what it is taken for, why, and the way to pin it. */
export function showKindStatus(
  describe: (document: TextDocument) => Promise<Described | undefined>,
): Disposable {
  const item = languages.createLanguageStatusItem("cdpOrder.kind", {
    language: languageId,
  });
  item.name = "CDP Payload Kind";
  item.command = { command: "cdpOrder.pinKind", title: "Pin" };
  let timer: NodeJS.Timeout | undefined;

  async function update(): Promise<void> {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== languageId) return;
    const described = await describe(document);
    if (!described || window.activeTextEditor?.document !== document) return;
    const name = kindNames[described.kind];
    item.text = name.charAt(0).toUpperCase() + name.slice(1);
    item.detail = kindReasons[described.kindReason];
  }

  void update();
  return Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(() => void update()),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document !== window.activeTextEditor?.document) return;
      clearTimeout(timer);
      timer = setTimeout(() => void update(), restMs);
    }),
    new Disposable(() => {
      clearTimeout(timer);
    }),
  );
}

/** Nobody reads it while typing. */
const restMs = 300;
