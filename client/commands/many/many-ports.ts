import { setTimeout as wait } from "node:timers/promises";
import { Uri } from "vscode";
import { confirmPlan } from "../../dialogs/confirm";
import { currentText } from "../../payloads/file-text";
import { readLocalFile } from "../../payloads/read-local-file";
import type { SendManyPorts } from "../../send/many/dialogs";
import { progressMessage } from "../../send/messages/progress";
import { withCountedProgress } from "../../ui/progress";
import { messages } from "../messages/send";
import type { SendServices } from "../send/send-services";

/**
 * The ports of sending many files, in VS Code.
 * @param showPlan shows a plan that was made, or that is to be sent
 */
export function manyPorts(
  services: SendServices,
  showPlan: SendManyPorts["showPlan"],
): SendManyPorts {
  const { ports, exchange, plan: view } = services;
  const never = new AbortController().signal;
  return {
    ...ports,
    sendRequest: (request, credentials, { environment }, signal = never) =>
      exchange(request, credentials, environment, signal),
    readText: (file) => currentText(Uri.parse(file), readLocalFile),
    wait: (ms, signal) =>
      wait(ms, undefined, { signal }).catch(() => undefined),
    withProgress: async (phase, { name }, work) =>
      withCountedProgress(titles[phase](name), ({ report: show, signal }) =>
        work({
          signal,
          report(progress) {
            show(progress.done, progress.of, progressMessage(progress));
          },
        }),
      ),
    showPlan,
    isShown: (plan) => view.state?.plan === plan,
    confirmPlan: (plan) => confirmPlan(plan, ports.environments().active),
    showStart: view.showStart,
    showRow: view.showRow,
  };
}

const titles = {
  comparing: messages.comparingMany,
  sending: messages.sendingMany,
} as const;
