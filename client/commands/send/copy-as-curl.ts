import { env, window } from "vscode";
import { asCurl, type Shell } from "../../send/curl/as-curl";
import { notSentClause } from "../../send/messages/not-sent";
import { notSent, type NotSent } from "../../send/outcome";
import type { SendPorts } from "../../send/ports";
import type { UpdateRequest } from "../../http/request";
import { makeUpdate } from "../../send/update";
import { payloadFrom, payloadAt, uriOf } from "../../payloads/payload-document";
import { askOption } from "../../ui/questions";

interface Copied {
  readonly is: "update";
  readonly request: UpdateRequest;
}

/** Puts an update on the clipboard as a command line for the shell that the user picks. */
export async function copyAsCurl(update: Copied | NotSent): Promise<void> {
  if (update.is === "notSent") {
    if (update.reason.code === "dismissed") return;
    void window.showWarningMessage(
      `There is no command line for this update: ${notSentClause(update.reason)}`,
    );
    return;
  }
  const asked = await askOption({
    title: "Copy as cURL",
    placeholder: "Shell that the command line is for",
    options: shells,
  });
  if (typeof asked !== "object") return;
  const line = asCurl(asked.value, update.request);
  if (line === undefined) {
    void window.showWarningMessage(
      "This update is longer than a command line of cmd can be. Choose PowerShell.",
    );
    return;
  }
  await env.clipboard.writeText(line);
  void window.showInformationMessage(
    "The command line was copied. It takes the client key from CDP_CLIENT_KEY and the API token from CDP_API_TOKEN.",
  );
}

/** "CDP: Copy as cURL", for the payload named or the active one. */
export function copyPayloadAsCurl(
  ports: SendPorts,
): (uri?: unknown) => Promise<void> {
  return async (given) => {
    const uri = uriOf(given);
    const document = uri && payloadAt(uri);
    await copyAsCurl(
      document
        ? await makeUpdate(ports, payloadFrom(document))
        : notSent({ code: "noPayload" }),
    );
  };
}

const shells: readonly { readonly label: string; readonly value: Shell }[] = [
  { label: "bash, zsh or sh", value: "bash" },
  { label: "PowerShell", value: "powershell" },
  { label: "cmd", value: "cmd" },
];
