import {
  Position,
  Range,
  Selection,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type TextDocument,
} from "vscode";
import { languageId, type TextEdit } from "../language-client/protocol";
import { isReadOnly, type IsLocked } from "./is-read-only";
import type { OpenPayload } from "../send/open-payload";

/** An open document as sending sees it. */
export function payloadFrom(
  document: TextDocument,
  isLocked: IsLocked,
): OpenPayload {
  return {
    uri: document.uri.toString(),
    version: () => document.version,
    isUnsaved: () => document.isDirty,
    async writeTargetLine(line, version, replaced) {
      if (await isReadOnly(document, isLocked)) return false;
      const edit = new WorkspaceEdit();
      if (replaced === undefined)
        edit.insert(document.uri, new Position(0, 0), `${line}\n`);
      else if (document.version !== version) return false;
      else {
        edit.replace(document.uri, toRange(replaced.range), line);
      }
      return workspace.applyEdit(edit);
    },
    async applyEdits(edits, version) {
      if (await isReadOnly(document, isLocked)) return false;
      if (document.version !== version) return false;
      const edit = new WorkspaceEdit();
      for (const { range, newText } of edits)
        edit.replace(document.uri, toRange(range), newText);
      return (await workspace.applyEdit(edit)) && document.version !== version;
    },
  };
}

function toRange({ start, end }: TextEdit["range"]): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** The URI that a menu or a lens passes to a command, or that of the active editor. */
export function uriOf(argument: unknown): Uri | undefined {
  return argument instanceof Uri
    ? argument
    : window.activeTextEditor?.document.uri;
}

/** The payload with this URI, if it is open. */
export function payloadAt(uri: Uri): TextDocument | undefined {
  const document = workspace.textDocuments.find(
    (open) => open.uri.toString() === uri.toString(),
  );
  return document?.languageId === languageId ? document : undefined;
}

/**
 * The payload with this URI. One that is not open, such as a file of the
 * explorer, is shown first: nobody sends what they have not seen.
 */
export async function openedPayload(
  uri: Uri | undefined,
): Promise<TextDocument | undefined> {
  const open = uri && payloadAt(uri);
  if (uri === undefined || open) return open;
  try {
    const document = await workspace.openTextDocument(uri);
    if (document.languageId !== languageId) return undefined;
    await window.showTextDocument(document);
    return document;
  } catch {
    return undefined;
  }
}

/** Moves the cursor and the focus there. */
export async function reveal(
  document: TextDocument,
  at: { readonly line: number; readonly character: number },
): Promise<void> {
  const position = new Position(at.line, at.character);
  const editor = await window.showTextDocument(document);
  editor.selection = new Selection(position, position);
  editor.revealRange(
    new Range(position, position),
    TextEditorRevealType.InCenterIfOutsideViewport,
  );
}
