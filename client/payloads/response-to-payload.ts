import { Range, workspace, WorkspaceEdit } from "vscode";
import type { PayloadOfResponse, Resource } from "../language-client/protocol";
import { indentedJson } from "../http/json";
import { nameByTarget } from "./payload-name";
import { openUntitledPayload } from "./untitled-payload";

/** Done by the language server; `undefined` if it does not respond. */
export type ConvertResponse = (
  response: string,
  retrieved?: Resource,
) => Promise<PayloadOfResponse | undefined>;

/** Why a response cannot be converted. */
export type ConversionError =
  Extract<PayloadOfResponse, { readonly ok: false }>["reason"] | "server";

export type Conversion =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: ConversionError };

/**
 * Makes a payload's text out of a response of CDP.
 * @param retrieved where it is from, if that is known
 */
export async function responseToPayload(
  convert: ConvertResponse,
  response: string,
  retrieved?: Resource,
): Promise<Conversion> {
  // Tools that show no line breaks are common; nobody wants to edit one long line.
  const indented = response.trim().includes("\n")
    ? response
    : (indentedJson(response) ?? response);
  const converted = await convert(indented, retrieved);
  return converted ?? { ok: false, reason: "server" };
}

/** Opens a payload as an untitled file that is named by its target line. */
export async function openNewPayload(text: string): Promise<void> {
  const { document } = await openUntitledPayload(nameByTarget(text));
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), text);
  await workspace.applyEdit(edit);
}
