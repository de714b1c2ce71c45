import { ProgressLocation, window } from "vscode";

/** Shows work that lasts, with a Cancel. */
export async function withDelayedProgress<T>(
  title: string,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const aborting = new AbortController();
  const done = work(aborting.signal);
  const showing = setTimeout(() => {
    void window.withProgress(
      { location: ProgressLocation.Notification, title, cancellable: true },
      (_progress, cancellation) => {
        cancellation.onCancellationRequested(() => {
          aborting.abort();
        });
        return done;
      },
    );
  }, worthShowingMs);
  return done.finally(() => {
    clearTimeout(showing);
  });
}

const worthShowingMs = 300;
