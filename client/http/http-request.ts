/** Changes what is there. */
export interface UpdateRequest {
  readonly method: "POST";
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
