import type { Environment } from "../../environments/environment";
import { isConnectionError } from "../../http/http-result";
import { failedPrecondition } from "../failed-precondition";
import type { NotSentReason, Outcome, StopReason } from "../outcome";
import type { SendManyServices } from "./services";

/** They end a run before all is sent. */
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
  services: Pick<SendManyServices, "isTrusted" | "environments">,
  environment: Environment,
  cancelled: AbortSignal,
): StopConditions {
  const stopping = new AbortController();
  let first: NotSentReason | undefined;
  let unclear = 0;
  const unknown = new Set<string>();
  const reason = () => {
    if (cancelled.aborted) first ??= stopped("cancelled");
    return (first ??= failedPrecondition(services, environment));
  };
  return {
    reason,
    reasonFor: (resource) =>
      reason() ??
      (unknown.has(resource) ? stopped("unknownBefore") : undefined),
    record(resource, outcome) {
      unclear = unclearInARow(outcome, unclear);
      if (outcome.status === "unknown") unknown.add(resource);
      const cause =
        stopAfter(outcome) ??
        (unclear >= maxUnclear ? "noClearResponses" : undefined);
      if (cause === undefined) return;
      first ??= stopped(cause);
      stopping.abort();
    },
    signal: AbortSignal.any([cancelled, stopping.signal]),
  };
}

/** In a row: a server that is down must not make hundreds of unknown updates. */
const maxUnclear = 5;

export function stopped(cause: StopReason): NotSentReason {
  return { code: "stopped", cause };
}

/** That an update, or the retrieve before it, got 401 or 403. */
export function isNotAllowed(outcome: Outcome): boolean {
  return stopAfter(outcome) === "notAllowed";
}

function stopAfter(outcome: Outcome): StopReason | undefined {
  switch (outcome.status) {
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
  if (reason.code === "credentialsRejected") return true;
  if (reason.code !== "notCompared") return false;
  const { error } = reason;
  return error.code === "status" && error.status === 403;
}

/** How many in a row have no clear response now. */
function unclearInARow(outcome: Outcome, before: number): number {
  switch (outcome.status) {
    case "accepted":
    case "refused":
      return 0;
    case "unknown":
      return before + 1;
    case "notSent": {
      const { code } = outcome.reason;
      return code === "notCompared" || isConnectionError(code)
        ? before + 1
        : before;
    }
  }
}
