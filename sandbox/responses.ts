/** A response with a JSON body, if any. */
export interface JsonResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

export const ok = (body: object): JsonResponse => ({ status: 200, body });

/** The documented codes, and those that HTTP itself asks for. */
type ErrorStatus = 400 | 401 | 403 | 404 | 405 | 413 | 415 | 421 | 500;

/**
 * The error body that public client code of CDP reads: `status`, `code`,
 * `message`, `developerMessage`, `moreInfo`.
 */
export function errorResponse(
  status: ErrorStatus,
  message: string,
  detail: {
    readonly developerMessage?: string;
    readonly headers?: Readonly<Record<string, string>>;
  } = {},
): JsonResponse {
  return {
    status,
    ...(detail.headers && { headers: detail.headers }),
    body: {
      status,
      code: status,
      message,
      developerMessage: detail.developerMessage ?? message,
      moreInfo: "docs/sandbox.md",
    },
  };
}
