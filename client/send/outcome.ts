import type { Kind } from "../../cdp/kinds";
import type { Environment } from "../environments/environment";
import type { Answer, Exchange, Interruption, Unsent } from "../http/exchange";
import type { NoLive } from "../live/retrieve";

/** How one update ended. Only `accepted` and `refused` are the server's word. */
export type Outcome =
  | NotSent
  /** The server answered no: 3xx, which is not followed, or 4xx. */
  | { readonly is: "refused"; readonly about: About; readonly answer: Answer }
  /** The server answered yes: 2xx, whatever became of the rest of its answer. */
  | { readonly is: "accepted"; readonly about: About; readonly answer: Answer }
  /** Bytes were written, and what came of them nobody said. */
  | {
      readonly is: "unknown";
      readonly about: About;
      readonly because: Interruption | Answer;
    };

/** Nothing left the machine. */
export interface NotSent {
  readonly is: "notSent";
  readonly because: Hindrance;
}

export interface About {
  readonly environment: Environment;
  readonly kind: Kind;
}

/** Everything that keeps an update from being sent. */
export type Hindrance =
  | { readonly reason: "untrusted" | "noPayload" | "busy" }
  /** The language server is off, or does not have the document. */
  | { readonly reason: "unchecked" }
  /** What was checked or confirmed is no longer what is there. */
  | { readonly reason: "changed"; readonly what: "text" | "environment" }
  /** Somebody changed the resource while the user was asked. */
  | {
      readonly reason: "changed";
      readonly what: "live";
      readonly about: About;
    }
  | { readonly reason: "problems"; readonly found: BlockingProblems }
  | { readonly reason: "noEnvironment"; readonly faults: readonly string[] }
  | { readonly reason: "ambiguousTarget"; readonly about: About }
  | { readonly reason: "badRequest"; readonly fault: string }
  | {
      readonly reason: "noCredentials";
      readonly about: About;
      readonly lack: "missing" | "otherOrigin" | "unavailable";
    }
  /** The user left a question without an answer, and knows it. */
  | { readonly reason: "dismissed" }
  /** The live resource cannot be had, and an update would fail in the same way. */
  | {
      readonly reason: "noLive";
      readonly about: About;
      readonly status: 401 | 404;
    }
  /** Nobody can tell whether what was agreed to still is so, or nobody was asked. */
  | {
      readonly reason: "blind";
      readonly about: About;
      readonly because: NoLive;
    }
  /** The environment of a history entry is not what it was, or is no more. */
  | { readonly reason: "environmentGone" }
  /** The history does not have the body. */
  | { readonly reason: "notKept" }
  | {
      readonly reason: "notUndoable";
      readonly because: "nothingDone" | "nothingKept";
    }
  | { readonly reason: Unsent; readonly about: About }
  | OfMany;

/** What keeps one of many files, or all of them, from being sent. */
type OfMany =
  | { readonly reason: "unreadable" }
  /** Nobody is asked for the references of many files. */
  | { readonly reason: "noTarget"; readonly about: About }
  | { readonly reason: "noneReady"; readonly files: number }
  | { readonly reason: "stopped"; readonly because: Stop };

/** Why those that had not begun were not sent. */
export type Stop =
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

export function outcomeOf(exchange: Exchange, about: About): Outcome {
  switch (exchange.is) {
    case "unsent":
      return notSent({ reason: exchange.because, about });
    case "interrupted":
      return { is: "unknown", about, because: exchange.because };
    case "answered":
      return judge(exchange.answer, about);
  }
}

export function notSent(because: Hindrance): NotSent {
  return { is: "notSent", because };
}

function judge(answer: Answer, about: About): Outcome {
  const hundreds = Math.floor(answer.status / 100);
  if (hundreds === 2) return { is: "accepted", about, answer };
  if (hundreds === 3 || hundreds === 4) return { is: "refused", about, answer };
  return { is: "unknown", about, because: answer };
}
