import { window, workspace } from "vscode";
import { languageId, type PayloadOfAnswer } from "../language-client/protocol";
import { indentedJson } from "../http/json";

/** The language server's work; `undefined` where it does not answer. */
export type ConvertResponse = (
  answer: string,
) => Promise<PayloadOfAnswer | undefined>;

/** Why an answer makes no payload. */
export type ConversionError =
  Extract<PayloadOfAnswer, { readonly is: "refused" }>["because"] | "server";

/** The text of a payload, out of an answer of CDP. */
export async function responseToPayload(
  makePayload: ConvertResponse,
  answer: string,
): Promise<{ readonly text: string } | ConversionError> {
  // Tools that show no line breaks are common; nobody wants to edit one long line.
  const indented = answer.trim().includes("\n") ? answer : indentedJson(answer);
  const made = await makePayload(indented ?? answer);
  return made?.is === "payload"
    ? { text: made.text }
    : (made?.because ?? "server");
}

/** In an untitled file. */
export async function openNewPayload(content: string): Promise<void> {
  const language = languageId;
  const document = await workspace.openTextDocument({ language, content });
  await window.showTextDocument(document);
}
