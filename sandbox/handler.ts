import type { JsonResponse } from "./responses";
import type { Store } from "./store";

export type Handler = (context: HandlerContext) => JsonResponse;

export interface SandboxRequest {
  readonly method: string;
  /** As sent, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly contentType: string | undefined;
  /** Absent where it is larger than the sandbox reads. */
  readonly body: Buffer | undefined;
}

export interface HandlerContext {
  readonly request: SandboxRequest;
  readonly store: Store;
  /** Without a slash at the end. */
  readonly baseUrl: string;
  /** The ref in the path; empty if the path has none. */
  readonly ref: string;
}
