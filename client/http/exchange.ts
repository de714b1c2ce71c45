/** What became of one HTTP exchange, before anyone judges it. */
export type Exchange =
  /** No byte of the request was written. */
  | { readonly is: "unsent"; readonly because: Unsent }
  /** Bytes may have been written, and no status line came back. */
  | { readonly is: "interrupted"; readonly because: Interruption }
  | { readonly is: "answered"; readonly answer: Answer };

export type Unsent =
  | "cancelled"
  | "noSuchHost"
  | "unreachable"
  | "connectTimeout"
  /** What should lead there does not: it keeps the connection to itself. */
  | "proxy"
  /** Its time is over, or has not come yet. */
  | "expiredCertificate"
  /** It is for another host. */
  | "othersCertificate"
  /** Nobody that this machine trusts vouches for it. */
  | "unknownCertificate"
  /** There is no handshake. */
  | "tls"
  /** `http:` led to another machine. */
  | "notLoopback"
  | "failed";

export type Interruption = "cancelled" | "timeout" | "cut" | "notHttp";

export interface Answer {
  readonly status: number;
  /** Decoded as UTF-8; what arrived of it. Empty where it is compressed. */
  readonly body: string;
  /** Bytes of the body that arrived. */
  readonly bytes: number;
  readonly flaw?: AnswerFlaw;
  /** Milliseconds that the server asks to wait, an hour at most. */
  readonly retryAfterMs?: number;
}

/** Why the body is not what the server meant to send. */
export type AnswerFlaw = "cut" | "tooLarge" | "encoded";

export interface Limits {
  /** Milliseconds until name, connection and TLS handshake are done. */
  readonly connectMs: number;
  /** Milliseconds for everything. */
  readonly exchangeMs: number;
  /** Bytes of the answer's body that are read. */
  readonly answerBytes: number;
}
