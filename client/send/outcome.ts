import type { Kind } from "../../cdp/kinds";
import type { Environment } from "../environments/environment";
import type {
  HttpResponse,
  HttpResult,
  Interruption,
  ConnectionError,
} from "../http/http-result";
import type { RetrieveError } from "../live/retrieve";

/** How one update ended. Only `accepted` and `refused` are the server's word. */
export type Outcome =
  | NotSent
  /** The server answered no: 3xx, which is not followed, or 4xx. */
  | {
      readonly is: "refused";
      readonly destination: Destination;
      readonly response: HttpResponse;
    }
  /** The server answered yes: 2xx, whatever became of the rest of its answer. */
  | {
      readonly is: "accepted";
      readonly destination: Destination;
      readonly response: HttpResponse;
    }
  /** Bytes were written, and what came of them nobody said. */
  | {
      readonly is: "unknown";
      readonly destination: Destination;
      readonly reason: Interruption | HttpResponse;
    };

/** Nothing left the machine. */
export interface NotSent {
  readonly is: "notSent";
  readonly reason: NotSentReason;
}

export interface Destination {
  readonly environment: Environment;
  readonly kind: Kind;
}

/** Everything that keeps an update from being sent. */
export type NotSentReason =
  | { readonly code: "untrusted" | "noPayload" | "busy" }
  /** The language server is off, or does not have the document. */
  | { readonly code: "unchecked" }
  /** What was checked or confirmed is no longer what is there. */
  | { readonly code: "changed"; readonly what: "text" | "environment" }
  /** Somebody changed the resource while the user was asked. */
  | {
      readonly code: "changed";
      readonly what: "live";
      readonly destination: Destination;
    }
  | { readonly code: "problems"; readonly found: BlockingProblems }
  | { readonly code: "noEnvironment"; readonly faults: readonly string[] }
  | { readonly code: "ambiguousTarget"; readonly destination: Destination }
  | { readonly code: "badRequest"; readonly fault: string }
  | {
      readonly code: "noCredentials";
      readonly destination: Destination;
      readonly lack: "missing" | "otherOrigin" | "unavailable";
    }
  /** The user left a question without an answer, and knows it. */
  | { readonly code: "dismissed" }
  /** The live resource cannot be had, and an update would fail in the same way. */
  | {
      readonly code: "noLive";
      readonly destination: Destination;
      readonly status: 401 | 404;
    }
  /** Nobody can tell whether what was agreed to still is so, or nobody was asked. */
  | {
      readonly code: "blind";
      readonly destination: Destination;
      readonly reason: RetrieveError;
    }
  /** The environment of a history entry is not what it was, or is no more. */
  | { readonly code: "environmentGone" }
  /** The history does not have the body. */
  | { readonly code: "notKept" }
  | {
      readonly code: "notUndoable";
      readonly reason: "nothingDone" | "nothingKept";
    }
  | { readonly code: ConnectionError; readonly destination: Destination }
  | OfMany;

/** What keeps one of many files, or all of them, from being sent. */
type OfMany =
  | { readonly code: "unreadable" }
  /** Nobody is asked for the references of many files. */
  | { readonly code: "noTarget"; readonly destination: Destination }
  | { readonly code: "noneReady"; readonly files: number }
  | { readonly code: "stopped"; readonly reason: StopReason };

/** Why those that had not begun were not sent. */
export type StopReason =
  | "cancelled"
  /** 401 or 403. */
  | "notAllowed"
  /** The same update got 429 too often. */
  | "tooManyRequests"
  /** Several updates in a row without a clear answer. */
  | "noClearAnswers"
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
  exchange: HttpResult,
  destination: Destination,
): Outcome {
  switch (exchange.is) {
    case "unsent":
      return notSent({ code: exchange.reason, destination });
    case "interrupted":
      return { is: "unknown", destination, reason: exchange.reason };
    case "answered":
      return judge(exchange.response, destination);
  }
}

export function notSent(reason: NotSentReason): NotSent {
  return { is: "notSent", reason };
}

function judge(response: HttpResponse, destination: Destination): Outcome {
  const hundreds = Math.floor(response.status / 100);
  if (hundreds === 2) return { is: "accepted", destination, response };
  if (hundreds === 3 || hundreds === 4)
    return { is: "refused", destination, response };
  return { is: "unknown", destination, reason: response };
}
