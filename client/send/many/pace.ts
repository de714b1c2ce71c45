import type { Exchange } from "../../http/exchange";
import type { ManyPorts } from "./ports";

/** Waits where the server asks for it; one for all exchanges of a run. */
export interface Pace {
  /** To be told of every exchange; whether its answer asks to wait. */
  readonly heed: (exchange: Exchange) => boolean;
  readonly isWaiting: () => boolean;
  /** Ends when nobody has to wait any more, or when the signal comes. */
  readonly ready: () => Promise<void>;
}

/** @param tell is told each second how many milliseconds are left */
export function createPace(
  { now, wait }: Pick<ManyPorts, "now" | "wait">,
  signal: AbortSignal,
  tell: (waitMs: number) => void,
): Pace {
  let until = -Infinity;
  const left = () => until - now();
  return {
    heed(exchange) {
      if (exchange.is !== "answered" || !asksToWait(exchange.answer))
        return false;
      const { retryAfterMs = usualMs } = exchange.answer;
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
