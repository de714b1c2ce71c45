/** How one HTTP request ended, before anyone judges it. */
export type HttpResult =
  | {
      readonly ok: true;
      readonly response: HttpResponse;
      /** The server responded before it had the whole request, and did not take the rest. */
      readonly isPartlyWritten?: true;
    }
  /** No byte of the request was written. */
  | {
      readonly ok: false;
      readonly isWritten: false;
      readonly reason: ConnectionError;
    }
  /** Bytes may have been written, and no status line came back. */
  | {
      readonly ok: false;
      readonly isWritten: true;
      readonly reason: Interruption;
    };

export type ConnectionError = (typeof connectionErrors)[number];

const connectionErrors = [
  "cancelled",
  "noSuchHost",
  "unreachable",
  "connectTimeout",
  /** It keeps the connection to itself in place of leading there. */
  "proxy",
  /** Its time is over, or has not come yet. */
  "expiredCertificate",
  "certificateHostMismatch",
  /** No authority that this machine trusts issued it. */
  "untrustedCertificate",
  /** There is no handshake. */
  "tls",
  /** `http:` led to another machine. */
  "notLoopback",
  "failed",
] as const;

export function isConnectionError(code: string): code is ConnectionError {
  return connectionErrors.some((one) => one === code);
}

export type Interruption = "cancelled" | "timeout" | "cut" | "notHttp";

/** Read and parsed once, by `readResponse`. */
export interface HttpResponse {
  readonly status: number;
  /** Decoded as UTF-8; what arrived of it. Empty where it is compressed. */
  readonly text: string;
  /** The value of the text; absent where the text is empty or has a flaw. */
  readonly json?: unknown;
  readonly flaw?: ResponseFlaw;
  /** Bytes of the body that arrived. */
  readonly bytes: number;
  /** Milliseconds that the server asks to wait, an hour at most. */
  readonly retryAfterMs?: number;
}

/** Why there is no value: it did not arrive as it was meant, is no JSON, or is deeper than 64. */
export type ResponseFlaw =
  | "cut"
  /** The bytes behind its status, or behind what arrived of its body, are not HTTP. */
  | "malformed"
  | "tooLarge"
  | "encoded"
  | "notJson"
  | "tooDeep";

/** The limits that no setting changes. */
export const fixedLimits = {
  connectMs: 10_000,
  responseBytes: 8 * 1024 * 1024,
} as const satisfies Partial<Limits>;

export interface Limits {
  /** Milliseconds until name, connection and TLS handshake are done. */
  readonly connectMs: number;
  /** Milliseconds for everything. */
  readonly totalMs: number;
  /** Bytes of the response's body that are read. */
  readonly responseBytes: number;
}
