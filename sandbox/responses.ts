import { isApiVersion, type ApiVersion } from "../cdp/api-versions";
import type { Refusal, Result } from "./results";

/** A response with a JSON body, if any. */
export interface JsonResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** @param path of the request: its version decides how an error is written. */
export function jsonResponse(result: Result, path: string): JsonResponse {
  if (result.ok) return { status: 200, body: result.body };
  const { status, headers } = result;
  return {
    status,
    ...(headers && { headers }),
    body: errorBodies[versionOf(path)](result),
  };
}

const moreInfo = "docs/sandbox.md";

/** v2 as public client code reads it; v2.1 as documented, with a text for the status of a 401. */
const errorBodies: Readonly<Record<ApiVersion, (refusal: Refusal) => object>> =
  {
    v2: (refusal) => ({
      status: refusal.status,
      ...messagesOf(refusal),
      moreInfo,
    }),
    "v2.1": (refusal) => ({
      status: refusal.status === 401 ? "UNAUTHORIZED" : refusal.status,
      ...messagesOf(refusal),
      moreInfoUrl: moreInfo,
    }),
  };

function messagesOf({ status, message, developerMessage = message }: Refusal) {
  return { code: status, message, developerMessage };
}

/** Where a path has none, v2. */
function versionOf(path: string): ApiVersion {
  const [, version = ""] = path.split("/", 2);
  return isApiVersion(version) ? version : "v2";
}
