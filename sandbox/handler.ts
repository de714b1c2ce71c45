import type { Result } from "./results";
import type { Store } from "./store";

export type Handler = (context: HandlerContext) => Result;

export interface SandboxRequest {
  readonly method: string;
  /** As sent, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly contentType: string | undefined;
  /** Absent where it is larger than the sandbox reads. */
  readonly body: Buffer | undefined;
}

/** What requests are served from. */
export interface ServedData {
  readonly store: Store;
  /** Without a slash at the end. */
  readonly baseUrl: string;
  readonly changedImmutables: ChangedImmutables;
}

export interface HandlerContext extends ServedData {
  readonly request: SandboxRequest;
  /** The ref in the path; empty if the path has none. */
  readonly ref: string;
}

/** What comes of an update by v2.1 that names another `referenceId` or `orderedAt` than the order's. */
export type ChangedImmutables = "refused" | "ignored";
