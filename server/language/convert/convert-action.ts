import {
  CodeActionKind,
  CodeActionTriggerKind,
  type CodeAction,
} from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Payload } from "../../document/payload";
import type { ActionClient } from "../fixes/action-client";
import type { ActionRequest } from "../fixes/asked-problems";
import { workspaceEdit } from "../fixes/workspace-edit";
import { conversion } from "./conversion";

const kind = CodeActionKind.RefactorRewrite;
const title = "Convert to v2.1";

/**
 * Where a client asks for refactorings, or a user about the lines above the
 * payload: no light bulb shows for it.
 * One with a command of its own asks for the type and writes a second file;
 * another one gets the edit of this file, with the type left as it is.
 */
export function convertActions(
  document: TextDocument,
  payload: Payload,
  { range, context: { only, triggerKind } }: ActionRequest,
  client: ActionClient,
): CodeAction[] {
  const isAsked = only
    ? only.some((one) => kind === one || kind.startsWith(`${one}.`))
    : triggerKind === CodeActionTriggerKind.Invoked &&
      document.offsetAt(range.start) <= payload.rootOffset;
  const converted = isAsked
    ? conversion(payload, { isSplit: false })
    : undefined;
  if (!converted) return [];
  const { convertCommand: command } = client;
  return [
    command === undefined
      ? { title, kind, edit: workspaceEdit(document, converted.edits, client) }
      : { title, kind, command: { title, command, arguments: [document.uri] } },
  ];
}
