import type { Pace } from "./pace";
import type { ManyPorts } from "./ports";

/** Retrieves, and where the server asks to wait, waits and asks again. */
export function patiently(
  exchange: ManyPorts["exchange"],
  pace: Pace,
  signal: AbortSignal,
): ManyPorts["exchange"] {
  return async (request, credentials, about) => {
    for (let tries = 1; ; tries++) {
      await pace.ready();
      const ended = await exchange(request, credentials, about, signal);
      const isPutOff = pace.heed(ended) && request.method === "GET";
      if (!isPutOff || tries === mostTries || signal.aborted) return ended;
    }
  };
}

/** Of what the server puts off. */
export const mostTries = 5;
