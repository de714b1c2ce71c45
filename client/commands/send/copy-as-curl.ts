import { env, window } from "vscode";
import type { UpdateRequest } from "../../http/request";
import { payloadAt, payloadFrom, uriOf } from "../../payloads/payload-document";
import { asCurl, type Shell } from "../../send/curl/as-curl";
import { notSentClause } from "../../send/messages/not-sent";
import { notSent, type NotSent } from "../../send/outcome";
import { makeUpdate } from "../../send/update";
import { askOption } from "../../ui/questions";
import { messages } from "../messages/send";
import type { SendServices } from "./send-services";

/** "CDP: Copy as cURL" */
export async function copyPayloadAsCurl(
  { ports }: Pick<SendServices, "ports">,
  argument?: unknown,
): Promise<void> {
  const uri = uriOf(argument);
  const document = uri && payloadAt(uri);
  await copyAsCurl(
    document
      ? await makeUpdate(ports, payloadFrom(document))
      : notSent({ code: "noPayload" }),
  );
}

interface UpdateToCopy {
  readonly is: "update";
  readonly request: UpdateRequest;
}

/** Copies an update as a command line for the shell that the user selects. */
export async function copyAsCurl(
  update: UpdateToCopy | NotSent,
): Promise<void> {
  if (update.is === "notSent") {
    const { reason } = update;
    if (reason.code === "dismissed") return;
    const message = messages.curlNotCopied(notSentClause(reason));
    void window.showWarningMessage(message);
    return;
  }
  const answer = await askOption({
    title: messages.curlTitle,
    placeholder: messages.selectShell,
    options: shells,
  });
  if (!answer.ok) return;
  const line = asCurl(answer.value, update.request);
  if (line === undefined) {
    void window.showWarningMessage(messages.curlTooLong);
    return;
  }
  await env.clipboard.writeText(line);
  void window.showInformationMessage(messages.curlCopied);
}

const shells: readonly { readonly label: string; readonly value: Shell }[] = [
  { label: messages.bash, value: "bash" },
  { label: messages.powershell, value: "powershell" },
  { label: messages.cmd, value: "cmd" },
];
