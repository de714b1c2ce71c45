import type { Store } from "./store";

export interface Request {
  readonly method: string;
  /** As sent, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly contentType: string | undefined;
  /** Absent where it is larger than the sandbox reads. */
  readonly body: Buffer | undefined;
}

/** What a handler answers from. */
export interface Exchange {
  readonly request: Request;
  readonly store: Store;
  /** Without a slash at the end. */
  readonly baseUrl: string;
  /** The ref in the path; empty where the path has none. */
  readonly ref: string;
}
