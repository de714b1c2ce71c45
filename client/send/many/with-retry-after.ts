import type { RateLimit } from "./rate-limit";
import type { ManyPorts } from "./ports";

/** Retrieves, and where the server asks to wait, waits and asks again. */
export function withRetryAfter(
  exchange: ManyPorts["exchange"],
  rateLimit: RateLimit,
  signal: AbortSignal,
): ManyPorts["exchange"] {
  return async (request, credentials, destination) => {
    for (let tries = 1; ; tries++) {
      await rateLimit.ready();
      const ended = await exchange(request, credentials, destination, signal);
      const isPutOff = rateLimit.record(ended) && request.method === "GET";
      if (!isPutOff || tries === maxTries || signal.aborted) return ended;
    }
  };
}

/** Of what the server puts off. */
export const maxTries = 5;
