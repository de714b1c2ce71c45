import type { IncomingMessage } from "node:http";
import type { HttpResponse, ResponseFlaw } from "./http-result";
import { parseJson } from "./json";
import { retryAfterMs } from "./retry-after";

/** A response on its way. */
export interface ResponseReader {
  /** Resolves when it ended, was cut, destroyed or stopped; never rejects. */
  readonly result: Promise<HttpResponse>;
  /** Ends it with what has arrived, while Node still holds that. */
  readonly stop: (flaw: "cut" | "malformed") => void;
}

/** Reads and parses a response whose status line has arrived, up to `limit` bytes of body. */
export function readResponse(
  response: IncomingMessage,
  limit: number,
): ResponseReader {
  const wait = retryAfterMs(response.headers["retry-after"], Date.now());
  const read = growingBytes(limit);
  let tooLarge = false;
  response.on("data", (chunk: Buffer) => {
    if (read.add(chunk)) return;
    tooLarge = true;
    response.destroy();
  });
  response.on("error", () => undefined);
  const isEncoded = hasContentCoding(response.headers["content-encoding"]);
  let resolve!: (response: HttpResponse) => void;
  const result = new Promise<HttpResponse>((settle) => {
    resolve = settle;
  });
  let isFinished = false;
  const finish = (transferFlaw?: ResponseFlaw) => {
    if (isFinished) return;
    isFinished = true;
    // A byte order mark is no part of the text (RFC 8259 §8.1).
    const text = isEncoded
      ? ""
      : read
          .bytes()
          .toString("utf8")
          .replace(/^\ufeff/, "");
    const flaw = tooLarge ? "tooLarge" : transferFlaw;
    resolve({
      status: response.statusCode ?? 0,
      ...contentOf(text, isEncoded ? "encoded" : flaw),
      bytes: read.bytes().length,
      ...(wait !== undefined && { retryAfterMs: wait }),
    });
  };
  const finishAsIs = () => {
    finish(response.complete ? undefined : "cut");
  };
  response.once("end", finishAsIs);
  response.once("close", finishAsIs);
  return {
    result,
    stop(flaw) {
      // Each read is told to the listener of "data".
      while (response.read() !== null);
      finish(flaw === "cut" && response.complete ? undefined : flaw);
    },
  };
}

/** RFC 9110 §8.4: names in any case; `identity` is none. */
function hasContentCoding(header = ""): boolean {
  return header
    .split(",")
    .some((coding) => !/^\s*(?:identity)?\s*$/i.test(coding));
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
