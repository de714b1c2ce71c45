import { env, window, workspace } from "vscode";
import { languageId, type PayloadOfAnswer } from "../../server/protocol";
import { indentedJson } from "../send/json";

/** "CDP: Paste Answer as Payload": the clipboard's answer of CDP, made a payload in an untitled file. */
export async function pasteAnswer(
  payloadOfAnswer: (text: string) => Promise<PayloadOfAnswer | undefined>,
): Promise<void> {
  const answer = await env.clipboard.readText();
  // Tools that show no line breaks are common; nobody wants to edit one long line.
  const indented = answer.trim().includes("\n") ? answer : indentedJson(answer);
  const made = await payloadOfAnswer(indented ?? answer);
  if (made?.is !== "payload") {
    void window.showWarningMessage(
      made ? refusals[made.because] : "The language server did not answer.",
    );
    return;
  }
  const document = await workspace.openTextDocument({
    language: languageId,
    content: made.text,
  });
  await window.showTextDocument(document);
}

type Refusal = Extract<PayloadOfAnswer, { readonly is: "refused" }>["because"];

const refusals: Readonly<Record<Refusal, string>> = {
  "no-json":
    "The clipboard does not hold an answer of CDP: it is not a JSON object, or one with an attribute that stands twice.",
  list: "The clipboard holds a list of addresses. Retrieve one of them, and copy that answer.",
  "no-answer":
    "The clipboard does not hold an order or order item as CDP answers with: it has no ref.",
};
