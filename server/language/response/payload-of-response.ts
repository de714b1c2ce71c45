import { readPayload, type Payload } from "../../document/payload";
import { kindLines } from "../../../cdp/kinds";
import { isObject } from "../../../cdp/attributes";
import { applyEdits } from "../layout/edit";
import { sortedText } from "../layout/sort";
import { resourceOf, type Resource } from "./resource";
import { responseOnlyRemoval } from "./response-only";

/** The text of a payload file, or why there is none. */
export type PayloadOfResponse =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      /** `list`: addresses of several resources and none of their attributes. */
      readonly reason: "notJson" | "list" | "noRef";
    };

/** A payload file out of one of CDP's responses: without its response-only attributes, the rest in the documented order, with the lines of its kind and its ref. */
export function payloadOfResponse(
  payload: Payload,
  retrieved?: Resource,
): PayloadOfResponse {
  const value = payload.strictValue?.value;
  if (!isObject(value)) return { ok: false, reason: "notJson" };
  if (Array.isArray(value["items"]) && !("ref" in value)) {
    return { ok: false, reason: "list" };
  }
  const resource = resourceOf(payload, retrieved);
  if (!resource) return { ok: false, reason: "noRef" };
  const { edits } = responseOnlyRemoval(payload, resource.kind);
  const body = applyEdits(payload.textWithoutComments, edits).trim();
  const made = readPayload(
    `${kindLines(resource.kind, resource.ref)}${body}\n`,
  );
  return { ok: true, text: sortedText(made) };
}
