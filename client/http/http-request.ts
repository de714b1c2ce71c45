import type { UpdateMethod } from "../../cdp/kinds";

/** Changes what is there. */
export interface UpdateRequest {
  readonly method: UpdateMethod;
  readonly url: URL;
  /** Sent as it stands, in UTF-8. */
  readonly body: string;
}

/** Reads, and changes nothing. */
export interface RetrieveRequest {
  readonly method: "GET";
  readonly url: URL;
}

export type HttpRequest = UpdateRequest | RetrieveRequest;
