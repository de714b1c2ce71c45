import type { IncomingMessage } from "node:http";
import type { HttpResponse, ResponseFlaw } from "./http-result";
import { parseJson } from "./json";
import { retryAfterMs } from "./retry-after";

/**
 * Reads and parses a response whose status line has arrived, up to `limit`
 * bytes of body. Resolves when it ended, was cut or was destroyed; never rejects.
 */
export function readResponse(
  response: IncomingMessage,
  limit: number,
): Promise<HttpResponse> {
  const wait = retryAfterMs(response.headers["retry-after"], Date.now());
  const read = growingBytes(limit);
  let tooLarge = false;
  response.on("data", (chunk: Buffer) => {
    if (read.add(chunk)) return;
    tooLarge = true;
    response.destroy();
  });
  response.on("error", () => undefined);
  const { "content-encoding": encoding = "identity" } = response.headers;
  const isEncoded = encoding !== "identity";
  return new Promise((resolve) => {
    let isFinished = false;
    const finish = () => {
      if (isFinished) return;
      isFinished = true;
      const text = isEncoded ? "" : read.bytes().toString("utf8");
      resolve({
        status: response.statusCode ?? 0,
        ...contentOf(text, isEncoded ? "encoded" : transferFlaw()),
        bytes: read.bytes().length,
        ...(wait !== undefined && { retryAfterMs: wait }),
      });
    };
    response.once("end", finish);
    response.once("close", finish);
  });

  function transferFlaw(): ResponseFlaw | undefined {
    if (tooLarge) return "tooLarge";
    return response.complete ? undefined : "cut";
  }
}

/** The text of a response with its value, or with why it has none. */
export function contentOf(
  text: string,
  flaw?: ResponseFlaw,
): Pick<HttpResponse, "text" | "json" | "flaw"> {
  if (flaw !== undefined) return { text, flaw };
  if (text === "") return { text };
  const parsed = parseJson(text);
  return parsed.ok
    ? { text, json: parsed.value }
    : { text, flaw: parsed.reason };
}

/**
 * Bytes in one piece, up to `limit`. Chunks are not kept: a server may send
 * every byte in one of its own, and each takes some hundred bytes of memory.
 */
function growingBytes(limit: number) {
  let space = Buffer.alloc(0);
  let used = 0;
  return {
    bytes: () => space.subarray(0, used),
    /** False where not all of them fit. */
    add(chunk: Buffer): boolean {
      const kept = chunk.subarray(0, limit - used);
      if (used + kept.length > space.length)
        space = Buffer.concat([space], 2 * (used + kept.length));
      used += kept.copy(space, used);
      return kept.length === chunk.length;
    },
  };
}
