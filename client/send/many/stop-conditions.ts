import type { Environment } from "../../environments/environment";
import { failedPrecondition } from "../failed-precondition";
import type { NotSentReason, Outcome, StopReason } from "../outcome";
import { isConnectionError } from "../unsent-clause";
import type { ManyPorts } from "./ports";

/** What ends a run before all is sent. */
export interface StopConditions {
  /** Why nothing more may be begun; once there is a reason it stays. */
  readonly reason: () => NotSentReason | undefined;
  /** The same for one resource. */
  readonly reasonFor: (resource: string) => NotSentReason | undefined;
  /** To be told how each update ended, when it is not sent any more. */
  readonly record: (resource: string, outcome: Outcome) => void;
  /** Ends what only waits. */
  readonly signal: AbortSignal;
}

/** @param cancelled by the user */
export function createStopConditions(
  ports: Pick<ManyPorts, "isTrusted" | "environments">,
  environment: Environment,
  cancelled: AbortSignal,
): StopConditions {
  const over = new AbortController();
  let code: NotSentReason | undefined;
  let unclear = 0;
  const unknown = new Set<string>();
  const reason = () => {
    if (cancelled.aborted) code ??= stop("cancelled");
    return (code ??= failedPrecondition(ports, { environment }));
  };
  return {
    reason,
    reasonFor: (resource) =>
      reason() ?? (unknown.has(resource) ? stop("unknownBefore") : undefined),
    record(resource, outcome) {
      unclear = clarity(outcome, unclear);
      if (outcome.is === "unknown") unknown.add(resource);
      const reason =
        stopAfter(outcome) ??
        (unclear >= maxUnclear ? "noClearAnswers" : undefined);
      if (reason === undefined) return;
      code ??= stop(reason);
      over.abort();
    },
    signal: AbortSignal.any([cancelled, over.signal]),
  };
}

/** In a row: a server that is down must not make hundreds of unknown updates. */
const maxUnclear = 5;

export function stop(reason: StopReason): NotSentReason {
  return { code: "stopped", reason };
}

/** That an update, or the retrieve before it, got 401 or 403. */
export function isNotAllowed(outcome: Outcome): boolean {
  return stopAfter(outcome) === "notAllowed";
}

function stopAfter(outcome: Outcome): StopReason | undefined {
  switch (outcome.is) {
    case "refused":
      switch (outcome.response.status) {
        case 401:
        case 403:
          return "notAllowed";
        case 429:
          return "tooManyRequests";
        default:
          return undefined;
      }
    case "notSent":
      return isForbidden(outcome.reason) ? "notAllowed" : undefined;
    case "accepted":
    case "unknown":
      return undefined;
  }
}

/** 401 or 403 to the retrieve before an update. */
function isForbidden(reason: NotSentReason): boolean {
  if (reason.code === "noLive") return reason.status === 401;
  if (reason.code !== "blind" || typeof reason.reason !== "object")
    return false;
  return reason.reason.status === 403;
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
      const { code } = outcome.reason;
      return code === "blind" || isConnectionError(code) ? before + 1 : before;
    }
  }
}
