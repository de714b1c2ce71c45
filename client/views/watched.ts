import { ProgressLocation, window } from "vscode";
import type { Environment } from "../environments/environment";
import { progressMessage } from "../send/messages/progress";
import type { ManyPorts, ProgressReporter } from "../send/many/ports";

const titles = {
  comparing: ({ name }: Environment) => `Comparing with ${name}`,
  sending: ({ name }: Environment) => `Sending updates to ${name}`,
} as const;

/** Shows how far the work with many files has come, with a Cancel. */
export const withProgress: ManyPorts["withProgress"] = async (
  phase,
  environment,
  work,
) =>
  window.withProgress(
    {
      location: ProgressLocation.Notification,
      title: titles[phase](environment),
      cancellable: true,
    },
    (progress, cancellation) => {
      const aborting = new AbortController();
      cancellation.onCancellationRequested(() => {
        aborting.abort();
      });
      let shown = 0;
      const tell: ProgressReporter["tell"] = (now) => {
        const percent = Math.floor((now.done / now.of) * 100);
        const increment = percent - shown;
        progress.report({ message: progressMessage(now), increment });
        shown = percent;
      };
      return work({ tell, signal: aborting.signal });
    },
  );
