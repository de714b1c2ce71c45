import type { IncomingMessage, ServerResponse } from "node:http";
import type { JsonResponse } from "./responses";

/**
 * Reads to the end, so that the sender sees a response and no broken
 * connection; keeps nothing of a body beyond the limit. Rejects where the
 * sender hangs up.
 */
export async function readBody(
  request: IncomingMessage,
  limit: number,
): Promise<Buffer | undefined> {
  let size = 0;
  let chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) chunks = [];
    else chunks.push(chunk);
  }
  return size > limit ? undefined : Buffer.concat(chunks);
}

export function writeResponse(
  { status, headers, body }: JsonResponse,
  response: ServerResponse,
) {
  response.writeHead(status, {
    ...(body && { "Content-Type": "application/json" }),
    "Cache-Control": "no-store",
    ...headers,
  });
  response.end(body && JSON.stringify(body));
}
