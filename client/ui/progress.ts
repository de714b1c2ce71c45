import { ProgressLocation, window, type CancellationToken } from "vscode";

/** Shows a cancellable notification for work that takes longer than a moment. */
export async function withDelayedProgress<T>(
  title: string,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const aborting = new AbortController();
  const done = work(aborting.signal);
  const timer = setTimeout(() => {
    void window.withProgress(
      { location: ProgressLocation.Notification, title, cancellable: true },
      (_progress, cancellation) => {
        abortOnCancel(aborting, cancellation);
        return done;
      },
    );
  }, delayMs);
  return done.finally(() => {
    clearTimeout(timer);
  });
}

export interface CountedProgress {
  /** Shows how much of the work is done, and a message about it. */
  readonly report: (done: number, total: number, message: string) => void;
  readonly signal: AbortSignal;
}

/** Shows a cancellable notification with a progress bar, and of many reports those that an eye can follow. */
export function withCountedProgress<T>(
  title: string,
  work: (progress: CountedProgress) => Promise<T>,
): Thenable<T> {
  return window.withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    (progress, cancellation) => {
      const aborting = new AbortController();
      abortOnCancel(aborting, cancellation);
      let percent = 0;
      let latest = { next: 0, message: "" };
      let timer: ReturnType<typeof setTimeout> | undefined;
      const show = () => {
        const { next, message } = latest;
        timer = undefined;
        progress.report({ message, increment: next - percent });
        percent = next;
      };
      return work({
        signal: aborting.signal,
        report(done, total, message) {
          latest = { next: Math.floor((done / total) * 100), message };
          timer ??= setTimeout(show, everyMs);
        },
      }).finally(() => {
        clearTimeout(timer);
      });
    },
  );
}

function abortOnCancel(
  aborting: AbortController,
  cancellation: CancellationToken,
): void {
  cancellation.onCancellationRequested(() => {
    aborting.abort();
  });
}

const delayMs = 300;
const everyMs = 100;
