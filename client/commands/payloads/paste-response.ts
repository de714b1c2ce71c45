import { env, window } from "vscode";
import {
  openNewPayload,
  responseToPayload,
} from "../../payloads/response-to-payload";
import { pasteErrors } from "../messages/payloads";
import type { LanguageServices } from "../language-services";

/** "CDP: Paste Response as Payload": converts the response in the clipboard to a payload in an untitled file. */
export async function pasteResponse({
  server,
}: Pick<LanguageServices, "server">): Promise<void> {
  const response = await env.clipboard.readText();
  const converted = await responseToPayload(server.payloadOfResponse, response);
  if (converted.ok) await openNewPayload(converted.text);
  else void window.showWarningMessage(pasteErrors[converted.reason]);
}
