import type { IncomingMessage } from "node:http";
import type { Answer, AnswerFlaw } from "./exchange";
import { retryAfterMs } from "./retry-after";

/**
 * Reads an answer whose status line has arrived, up to `limit` bytes of body.
 * Resolves when it ended, was cut or was destroyed; never rejects.
 */
export function readAnswer(
  response: IncomingMessage,
  limit: number,
): Promise<Answer> {
  const wait = retryAfterMs(response.headers["retry-after"], Date.now());
  const chunks: Buffer[] = [];
  let bytes = 0;
  let tooLarge = false;
  response.on("data", (chunk: Buffer) => {
    const kept = chunk.subarray(0, limit - bytes);
    chunks.push(kept);
    bytes += kept.length;
    if (kept.length === chunk.length) return;
    tooLarge = true;
    response.destroy();
  });
  response.on("error", () => undefined);
  const { "content-encoding": encoding = "identity" } = response.headers;
  const isEncoded = encoding !== "identity";
  return new Promise((resolve) => {
    const finish = () => {
      const flaw = isEncoded ? "encoded" : plainFlaw();
      resolve({
        status: response.statusCode ?? 0,
        body: isEncoded ? "" : Buffer.concat(chunks).toString("utf8"),
        bytes,
        ...(flaw && { flaw }),
        ...(wait !== undefined && { retryAfterMs: wait }),
      });
    };
    response.once("end", finish);
    response.once("close", finish);
  });

  function plainFlaw(): AnswerFlaw | undefined {
    if (tooLarge) return "tooLarge";
    return response.complete ? undefined : "cut";
  }
}
