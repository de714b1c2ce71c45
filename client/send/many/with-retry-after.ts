import type { RateLimit } from "./rate-limit";
import type { SendManyServices } from "./services";

/** Retrieves, and where the server asks to wait, waits and asks again. */
export function withRetryAfter(
  sendRequest: SendManyServices["sendRequest"],
  rateLimit: RateLimit,
  signal: AbortSignal,
): SendManyServices["sendRequest"] {
  return async (request, credentials, destination) => {
    for (let tries = 1; ; tries++) {
      await rateLimit.ready();
      const result = await sendRequest(
        request,
        credentials,
        destination,
        signal,
      );
      const isPutOff = rateLimit.record(result) && request.method === "GET";
      if (!isPutOff || tries === maxTries || signal.aborted) return result;
    }
  };
}

/** Of what the server puts off. */
export const maxTries = 5;
