/** What became of one HTTP exchange, before anyone judges it. */
export type HttpResult =
  /** No byte of the request was written. */
  | { readonly is: "unsent"; readonly reason: ConnectionError }
  /** Bytes may have been written, and no status line came back. */
  | { readonly is: "interrupted"; readonly reason: Interruption }
  | { readonly is: "answered"; readonly response: HttpResponse };

export type ConnectionError =
  | "cancelled"
  | "noSuchHost"
  | "unreachable"
  | "connectTimeout"
  /** What should lead there does not: it keeps the connection to itself. */
  | "proxy"
  /** Its time is over, or has not come yet. */
  | "expiredCertificate"
  /** It is for another host. */
  | "certificateHostMismatch"
  /** Nobody that this machine trusts vouches for it. */
  | "untrustedCertificate"
  /** There is no handshake. */
  | "tls"
  /** `http:` led to another machine. */
  | "notLoopback"
  | "failed";

export type Interruption = "cancelled" | "timeout" | "cut" | "notHttp";

export interface HttpResponse {
  readonly status: number;
  /** Decoded as UTF-8; what arrived of it. Empty where it is compressed. */
  readonly body: string;
  /** Bytes of the body that arrived. */
  readonly bytes: number;
  readonly flaw?: ResponseFlaw;
  /** Milliseconds that the server asks to wait, an hour at most. */
  readonly retryAfterMs?: number;
}

/** Why the body is not what the server meant to send. */
export type ResponseFlaw = "cut" | "tooLarge" | "encoded";

export interface Limits {
  /** Milliseconds until name, connection and TLS handshake are done. */
  readonly connectMs: number;
  /** Milliseconds for everything. */
  readonly totalMs: number;
  /** Bytes of the answer's body that are read. */
  readonly responseBytes: number;
}
