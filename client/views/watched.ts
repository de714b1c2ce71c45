import { ProgressLocation, window } from "vscode";
import type { Environment } from "../environments/environment";
import { progressWords } from "../send/many/progress-words";
import type { ManyPorts, Watch } from "../send/many/ports";

const titles = {
  comparing: ({ name }: Environment) => `Comparing with ${name}`,
  sending: ({ name }: Environment) => `Sending updates to ${name}`,
} as const;

/** Shows how far the work with many files has come, with a Cancel. */
export const watched: ManyPorts["watched"] = async (phase, environment, work) =>
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
      const tell: Watch["tell"] = (now) => {
        const percent = Math.floor((now.done / now.of) * 100);
        const increment = percent - shown;
        progress.report({ message: progressWords(now), increment });
        shown = percent;
      };
      return work({ tell, signal: aborting.signal });
    },
  );
