import { env, window } from "vscode";
import {
  openNewPayload,
  responseToPayload,
  type ConvertResponse,
  type ConversionError,
} from "../../payloads/response-to-payload";

/** "CDP: Paste Response as Payload": the clipboard's answer of CDP, made a payload in an untitled file. */
export async function pasteResponse(
  makePayload: ConvertResponse,
): Promise<void> {
  const answer = await env.clipboard.readText();
  const made = await responseToPayload(makePayload, answer);
  if (typeof made === "string") void window.showWarningMessage(refusals[made]);
  else await openNewPayload(made.text);
}

const refusals: Readonly<Record<ConversionError, string>> = {
  notJson:
    "The clipboard does not hold an answer of CDP: it is not a JSON object, or one with an attribute that stands twice.",
  list: "The clipboard holds a list of addresses. Retrieve one of them, and copy that answer.",
  noRef:
    "The clipboard does not hold an order or order item as CDP answers with: it has no ref.",
  server: "The language server did not answer.",
};
