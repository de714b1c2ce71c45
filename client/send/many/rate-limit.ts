import type { HttpResult } from "../../http/http-result";
import type { SendManyServices } from "./services";

/** Waits where the server asks for it; one for all requests of a run. */
export interface RateLimit {
  /** To be told of every result; whether its response asks to wait. */
  readonly record: (result: HttpResult) => boolean;
  readonly isWaiting: () => boolean;
  /** Ends when nobody has to wait any more, or when the signal comes. */
  readonly ready: () => Promise<void>;
}

/** @param report is told each second how many milliseconds are left */
export function createRateLimit(
  { now, wait }: Pick<SendManyServices, "now" | "wait">,
  signal: AbortSignal,
  report: (waitMs: number) => void,
): RateLimit {
  let until = -Infinity;
  const left = () => until - now();
  return {
    record(result) {
      if (!result.ok || !asksToWait(result.response)) return false;
      const { retryAfterMs = usualMs } = result.response;
      until = Math.max(until, now() + Math.max(retryAfterMs, leastMs));
      return true;
    },
    isWaiting: () => left() > 0,
    async ready() {
      while (left() > 0 && !signal.aborted) {
        report(left());
        await wait(Math.min(left(), 1000), signal);
      }
    },
  };
}

export function asksToWait({ status }: { readonly status: number }): boolean {
  return status === 429 || status === 503;
}

/** Where the server does not say how long. */
const usualMs = 5000;
/** A date has passed at once where two clocks differ; to ask again at once would only use up the tries. */
const leastMs = 1000;
