import type { HttpResult, ResponseFlaw } from "../../client/http/http-result";
import { contentOf } from "../../client/http/read-response";

/** A response as `readResponse` makes it. */
export function responded(
  status: number,
  text = "",
  flaw?: ResponseFlaw,
): Extract<HttpResult, { readonly ok: true }> {
  const bytes = Buffer.byteLength(text);
  return { ok: true, response: { status, ...contentOf(text, flaw), bytes } };
}
