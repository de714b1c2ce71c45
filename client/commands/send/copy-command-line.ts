import { env, window } from "vscode";
import {
  asCurl,
  curlVariables,
  curlVersionFor,
  type CurlRequest,
  type Shell,
} from "../../send/curl/as-curl";
import { notSentMessage, recoveryActions } from "../../send/messages/not-sent";
import type { Failure } from "../../send/outcome";
import { askOption } from "../../ui/questions";
import { messages } from "../messages/send";
import { runAction } from "../run-action";

interface UpdateToCopy {
  readonly ok: true;
  readonly request: CurlRequest;
}

/** Copies an update as a command line for the shell that the user selects. */
export async function copyAsCurl(built: UpdateToCopy | Failure): Promise<void> {
  if (!built.ok) {
    const { reason } = built;
    if (reason.code === "dismissed") return;
    const message = messages.curlNotCopied(notSentMessage(reason));
    void window
      .showWarningMessage(message, ...recoveryActions(reason))
      .then((action) => action && runAction(action, reason.environment));
    return;
  }
  const answer = await askOption({
    title: messages.curlTitle,
    placeholder: messages.selectShell,
    options: shells,
  });
  if (answer.ok) await copyFor(answer.value, built.request);
}

async function copyFor(shell: Shell, request: CurlRequest): Promise<void> {
  const line = asCurl(shell, request);
  if (line === undefined) {
    void window
      .showWarningMessage(messages.curlTooLong, messages.copyForPowerShell)
      .then((answer) => answer && copyFor("powershell", request));
    return;
  }
  await env.clipboard.writeText(line);
  const version = curlVersionFor(shell, request);
  void window.showInformationMessage(
    messages.curlCopied(curlVariables(request), version),
  );
}

const shells: readonly { readonly label: string; readonly value: Shell }[] = [
  { label: messages.bash, value: "bash" },
  { label: messages.powershell, value: "powershell" },
  { label: messages.cmd, value: "cmd" },
];
