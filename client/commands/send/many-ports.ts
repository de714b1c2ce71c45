import { setTimeout as wait } from "node:timers/promises";
import { Uri } from "vscode";
import { confirmPlan } from "../../dialogs/confirm";
import { currentText } from "../../payloads/file-text";
import type { SendManyPorts } from "../../send/many/dialogs";
import { progressMessage } from "../../send/messages/progress";
import { withCountedProgress } from "../../ui/progress";
import { messages } from "../messages/send";
import type { SendServices } from "./send-services";

/** What sending many files needs, in VS Code. */
export function manyPorts(services: SendServices): SendManyPorts {
  const { ports, exchange, tables } = services;
  const never = new AbortController().signal;
  return {
    ...ports,
    sendRequest: (request, credentials, { environment }, signal = never) =>
      exchange(request, credentials, environment, signal),
    readText: (file) => currentText(Uri.parse(file)),
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
    showPlan: tables.showPlan,
    confirmPlan,
  };
}

const titles = {
  comparing: messages.comparingMany,
  sending: messages.sendingMany,
} as const;
