/** What a request comes to. How it is written depends on the version: see `responses.ts`. */
export type Result = Success | Refusal;

interface Success {
  readonly ok: true;
  readonly body: object;
}

export interface Refusal {
  readonly ok: false;
  readonly status: ErrorStatus;
  readonly message: string;
  /** The message, if absent. */
  readonly developerMessage?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The documented codes, and those that HTTP itself asks for. */
export type ErrorStatus = 400 | 401 | 403 | 404 | 405 | 413 | 415 | 421 | 500;

export const ok = (body: object): Success => ({ ok: true, body });

export function refused(
  status: ErrorStatus,
  message: string,
  detail: Pick<Refusal, "developerMessage" | "headers"> = {},
): Refusal {
  return { ok: false, status, message, ...detail };
}
