import type { ImmutableAttribute } from "../../cdp/immutable-attributes";
import type { Kind } from "../../cdp/kinds";
import type { Environment } from "../environments/environment";
import type { NoCredentials } from "../environments/find-or-ask-credentials";
import type {
  ConnectionError,
  HttpResponse,
  HttpResult,
  Interruption,
} from "../http/http-result";
import type { RetrieveError } from "../live/retrieve";

/** How one update ended. Only `accepted` and `refused` are the server's word. */
export type Outcome = NotSent | Sent;

export type Sent =
  /** The server said no: 3xx, which is not followed, or 4xx. */
  | {
      readonly status: "refused";
      readonly destination: Destination;
      readonly response: HttpResponse;
    }
  /** The server said yes: 2xx, whatever became of the rest of its response. */
  | {
      readonly status: "accepted";
      readonly destination: Destination;
      readonly response: HttpResponse;
    }
  /** Bytes were written, and what came of them nobody said. */
  | {
      readonly status: "unknown";
      readonly destination: Destination;
      readonly reason: Interruption;
      readonly response?: undefined;
    }
  | {
      readonly status: "unknown";
      readonly destination: Destination;
      /** A yes to an update that was not written whole is none. */
      readonly reason: "unclearStatus" | "partlyWritten";
      readonly response: HttpResponse;
    };

/** Nothing left the machine. */
export interface NotSent {
  readonly status: "notSent";
  readonly reason: NotSentReason;
}

/** A step before sending that did not succeed. */
export interface Failure {
  readonly ok: false;
  readonly reason: NotSentReason;
}

/** Where an update goes. */
export interface Destination {
  readonly environment: Environment;
  readonly kind: Kind;
}

/** Everything that keeps an update from being sent. */
export type NotSentReason = (
  | {
      readonly code:
        | "untrusted"
        | "noPayload"
        | "busy"
        /** The user canceled a question, and knows it. */
        | "dismissed"
        /** The language server is off, or does not have the document. */
        | "unchecked"
        /** They are no longer as they were checked or confirmed. */
        | "textChanged"
        | "environmentChanged"
        /** Attributes that may be lost cannot be written into the file. */
        | "notEditable"
        /** The environment of a history entry is not what it was, or is no more. */
        | "environmentGone"
        /** The history does not have the body. */
        | "bodyNotKept"
        /** Nor what was there before. */
        | "previousNotKept"
        /** What was there before has errors, as the checks are by now. */
        | "previousInvalid"
        /** There was no pair before the update of a data extension. */
        | "nothingBefore"
        /** Nothing was there before that the update changed. */
        | "onlyAdded"
        | "nothingToUndo"
        /** One of many files. */
        | "unreadable"
        /** One of many files, whose checkbox in the plan was cleared. */
        | "excluded"
        /** All of a plan are. */
        | "noneChecked";
    }
  | { readonly code: "problems"; readonly problems: BlockingProblems }
  | { readonly code: "badRequest"; readonly message: string }
  | NoCredentials
  | (Destination & {
      readonly code:
        | ConnectionError
        | "ambiguousTarget"
        /** Nobody is asked for the references of many files. */
        | "noTarget"
        /** The shown update is for another environment than the active one. */
        | "otherEnvironment"
        /** Somebody changed the resource while the user was asked. */
        | "liveChanged"
        /** The live resource cannot be had (401, 404), and an update would fail in the same way. */
        | "credentialsRejected"
        | "notFound";
    })
  /** The update would change what cannot be changed. */
  | (Destination & {
      readonly code: "immutable";
      readonly attributes: readonly ImmutableAttribute[];
    })
  /** Nobody can tell whether what was agreed to still is so, or nobody was asked. */
  | (Destination & {
      readonly code: "notCompared";
      readonly error: RetrieveError;
    })
  | { readonly code: "noneReady"; readonly files: number }
  | { readonly code: "stopped"; readonly cause: StopReason }
) & { readonly environment?: Environment };

/** Why those of many updates that had not begun were not sent. */
export type StopReason =
  | "cancelled"
  /** 401 or 403. */
  | "notAllowed"
  /** The same update got 429 too often. */
  | "tooManyRequests"
  /** Several updates in a row without a clear response. */
  | "noClearResponses"
  /** It is unknown what became of an update of the same resource. */
  | "unknownBefore";

export interface BlockingProblems {
  readonly count: number;
  /** The first one's code, if it is in the form that codes have. */
  readonly code?: string;
  /** Zero-based, UTF-16, as the language server says it. */
  readonly at: { readonly line: number; readonly character: number };
}

export function outcomeOf(
  result: HttpResult,
  destination: Destination,
): Outcome {
  if (!result.ok)
    return result.isWritten
      ? { status: "unknown", destination, reason: result.reason }
      : notSent({ code: result.reason, ...destination });
  const { response } = result;
  const hundreds = Math.floor(response.status / 100);
  if (hundreds === 2)
    return result.isPartlyWritten
      ? { status: "unknown", destination, reason: "partlyWritten", response }
      : { status: "accepted", destination, response };
  if (hundreds === 3 || hundreds === 4)
    return { status: "refused", destination, response };
  return { status: "unknown", destination, reason: "unclearStatus", response };
}

export function notSent(reason: NotSentReason): NotSent {
  return { status: "notSent", reason };
}

export function failure(reason: NotSentReason): Failure {
  return { ok: false, reason };
}

/** Undefined where there was none. */
export function responseOf(outcome: Outcome): HttpResponse | undefined {
  return outcome.status === "notSent" ? undefined : outcome.response;
}

/** Undefined where no environment had been decided on. */
export function environmentOf(outcome: Outcome): Environment | undefined {
  return outcome.status === "notSent"
    ? outcome.reason.environment
    : outcome.destination.environment;
}
