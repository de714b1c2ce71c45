import type { Environment } from "../../environments/environment";
import { changeSince } from "../change-since";
import type { Hindrance, Outcome, Stop } from "../outcome";
import { isUnsent } from "../unsent-clause";
import type { ManyPorts } from "./ports";

/** What ends a run before all is sent. */
export interface Brakes {
  /** Why nothing more may be begun; once there is a reason it stays. */
  readonly pulled: () => Hindrance | undefined;
  /** The same for one resource. */
  readonly pulledFor: (resource: string) => Hindrance | undefined;
  /** To be told how each update ended, when it is not sent any more. */
  readonly heed: (resource: string, outcome: Outcome) => void;
  /** Ends what only waits. */
  readonly signal: AbortSignal;
}

/** @param cancelled by the user */
export function createBrakes(
  ports: Pick<ManyPorts, "isTrusted" | "environments">,
  environment: Environment,
  cancelled: AbortSignal,
): Brakes {
  const over = new AbortController();
  let reason: Hindrance | undefined;
  let unclear = 0;
  const unknown = new Set<string>();
  const pulled = () => {
    if (cancelled.aborted) reason ??= stop("cancelled");
    return (reason ??= changeSince(ports, { environment }));
  };
  return {
    pulled,
    pulledFor: (resource) =>
      pulled() ?? (unknown.has(resource) ? stop("unknownBefore") : undefined),
    heed(resource, outcome) {
      unclear = clarity(outcome, unclear);
      if (outcome.is === "unknown") unknown.add(resource);
      const because =
        stopAfter(outcome) ??
        (unclear >= mostUnclear ? "noClearAnswers" : undefined);
      if (because === undefined) return;
      reason ??= stop(because);
      over.abort();
    },
    signal: AbortSignal.any([cancelled, over.signal]),
  };
}

/** In a row: a server that is down must not make hundreds of unknown updates. */
const mostUnclear = 5;

export function stop(because: Stop): Hindrance {
  return { reason: "stopped", because };
}

/** That an update, or the retrieve before it, got 401 or 403. */
export function isNotAllowed(outcome: Outcome): boolean {
  return stopAfter(outcome) === "notAllowed";
}

function stopAfter(outcome: Outcome): Stop | undefined {
  switch (outcome.is) {
    case "refused":
      switch (outcome.answer.status) {
        case 401:
        case 403:
          return "notAllowed";
        case 429:
          return "tooManyRequests";
        default:
          return undefined;
      }
    case "notSent":
      return isForbidden(outcome.because) ? "notAllowed" : undefined;
    case "accepted":
    case "unknown":
      return undefined;
  }
}

/** 401 or 403 to the retrieve before an update. */
function isForbidden(because: Hindrance): boolean {
  if (because.reason === "noLive") return because.status === 401;
  if (because.reason !== "blind" || typeof because.because !== "object")
    return false;
  return because.because.status === 403;
}

/** How many in a row have no clear answer now. */
function clarity(outcome: Outcome, before: number): number {
  switch (outcome.is) {
    case "accepted":
    case "refused":
      return 0;
    case "unknown":
      return before + 1;
    case "notSent": {
      const { reason } = outcome.because;
      return reason === "blind" || isUnsent(reason) ? before + 1 : before;
    }
  }
}
