import { Range, workspace, WorkspaceEdit } from "vscode";
import type { PayloadOfResponse } from "../language-client/protocol";
import { indentedJson } from "../http/json";
import { nameByTarget } from "./payload-name";
import { openUntitledPayload } from "./untitled-payload";

/** The language server's work; `undefined` where it does not answer. */
export type ConvertResponse = (
  answer: string,
) => Promise<PayloadOfResponse | undefined>;

/** Why an answer makes no payload. */
export type ConversionError =
  Extract<PayloadOfResponse, { readonly ok: false }>["reason"] | "server";

/** The text of a payload, out of an answer of CDP. */
export async function responseToPayload(
  makePayload: ConvertResponse,
  answer: string,
): Promise<{ readonly text: string } | ConversionError> {
  // Tools that show no line breaks are common; nobody wants to edit one long line.
  const indented = answer.trim().includes("\n") ? answer : indentedJson(answer);
  const made = await makePayload(indented ?? answer);
  return made?.ok ? { text: made.text } : (made?.reason ?? "server");
}

/** In an untitled file that is named by its target line. */
export async function openNewPayload(text: string): Promise<void> {
  const { document } = await openUntitledPayload(nameByTarget(text));
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), text);
  await workspace.applyEdit(edit);
}
