import type { HttpResult } from "../../http/http-result";
import type { ManyPorts } from "./ports";

/** Waits where the server asks for it; one for all exchanges of a run. */
export interface RateLimit {
  /** To be told of every exchange; whether its answer asks to wait. */
  readonly record: (exchange: HttpResult) => boolean;
  readonly isWaiting: () => boolean;
  /** Ends when nobody has to wait any more, or when the signal comes. */
  readonly ready: () => Promise<void>;
}

/** @param tell is told each second how many milliseconds are left */
export function createRateLimit(
  { now, wait }: Pick<ManyPorts, "now" | "wait">,
  signal: AbortSignal,
  tell: (waitMs: number) => void,
): RateLimit {
  let until = -Infinity;
  const left = () => until - now();
  return {
    record(exchange) {
      if (exchange.is !== "answered" || !asksToWait(exchange.response))
        return false;
      const { retryAfterMs = usualMs } = exchange.response;
      until = Math.max(until, now() + Math.max(retryAfterMs, leastMs));
      return true;
    },
    isWaiting: () => left() > 0,
    async ready() {
      while (left() > 0 && !signal.aborted) {
        tell(left());
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
