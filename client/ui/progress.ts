import {
  ProgressLocation,
  window,
  type CancellationToken,
  type Progress,
} from "vscode";

/** Shows a cancellable notification for work that takes longer than a moment. */
export function withDelayedProgress<T>(
  title: string,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const aborting = new AbortController();
  const done = work(aborting.signal);
  return notifyAfter(delayMs, title, { aborting, done });
}

export interface CountedProgress {
  /** Shows how much of the work is done, and a message about it. */
  readonly report: (done: number, total: number, message: string) => void;
  readonly signal: AbortSignal;
}

/** The same with a progress bar, and of many reports those that an eye can follow. */
export function withCountedProgress<T>(
  title: string,
  work: (progress: CountedProgress) => Promise<T>,
): Promise<T> {
  const aborting = new AbortController();
  let notification: Notification | undefined;
  let latest = { next: 0, message: "" };
  let percent = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    const { next, message } = latest;
    timer = undefined;
    notification?.report({ message, increment: next - percent });
    percent = next;
  };
  const done = work({
    signal: aborting.signal,
    report(finished, total, message) {
      latest = { next: Math.floor((finished / total) * 100), message };
      if (notification) timer ??= setTimeout(show, everyMs);
    },
  }).finally(() => {
    clearTimeout(timer);
  });
  return notifyAfter(countedDelayMs, title, { aborting, done }, (shown) => {
    notification = shown;
    show();
  });
}

type Notification = Progress<{
  readonly message?: string;
  readonly increment?: number;
}>;

interface Work<T> {
  readonly done: Promise<T>;
  /** Is told where the user cancels. */
  readonly aborting: AbortController;
}

function notifyAfter<T>(
  ms: number,
  title: string,
  { done, aborting }: Work<T>,
  onShown: (notification: Notification) => void = () => undefined,
): Promise<T> {
  const timer = setTimeout(() => {
    void window.withProgress(
      { location: ProgressLocation.Notification, title, cancellable: true },
      (notification, cancellation) => {
        abortOnCancel(aborting, cancellation);
        onShown(notification);
        // Who asked for the work is told of what fails.
        return done.catch(() => undefined);
      },
    );
  }, ms);
  return done.finally(() => {
    clearTimeout(timer);
  });
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
/** What is counted is much, and most of it is done by then: a notification that is gone at once only takes time. */
const countedDelayMs = 500;
const everyMs = 500;
