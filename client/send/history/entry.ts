import type { Kind } from "../../../cdp/kinds";
import type { Environment } from "../../environments/environment";

/** One update: where it went, what it was, what became of it. No header is in it. */
export interface HistoryEntry {
  /** Sorts by the order of writing; see `id.ts`. */
  readonly id: string;
  /** ISO 8601, UTC; as the clock stood then. */
  readonly at: string;
  readonly environment: Environment;
  readonly kind: Kind;
  readonly ref: string;
  /** URI of the payload file. */
  readonly file?: string;
  readonly cause: Cause;
  /** The id of the entry that this one takes back. */
  readonly undoes?: string;
  /** The body; absent where bodies are not kept. */
  readonly sent?: string;
  /** The live resource before; absent where nobody looked or bodies are not kept. */
  readonly before?: string;
  /** The `modifiedAt` in the response. */
  readonly after?: string;
  readonly end: EntryEnd;
}

/** Why it was sent: by itself, to take one back, once more, with others. */
export type Cause = (typeof causes)[number];

export type EntryEnd =
  | { readonly status: "inProgress" }
  | {
      readonly status: (typeof ends)[number];
      readonly httpStatus?: number;
      /** The text of the response. */
      readonly response?: string;
      readonly milliseconds?: number;
    };

/** The part of an update that the disk did not take. Where its end is missing, the history knows what was sent, and takes the outcome for unknown. */
export type Unrecorded = "all" | "end";

export const causes = ["send", "undo", "again", "many"] as const;
export const ends = ["accepted", "refused", "unknown", "notSent"] as const;
