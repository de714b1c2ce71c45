import { readPayload, type Payload } from "../../document/payload";
import { isObject } from "../../document/tree";
import { strip, subjectOf, targetLineOf } from "./response";
import { applyEdits } from "../layout/edit";
import { sortedText } from "../layout/sort";

/** The text of a payload file, or why there is none. */
export type PayloadOfAnswer =
  | { readonly is: "payload"; readonly text: string }
  | {
      readonly is: "refused";
      /** `list`: addresses of several resources and none of their attributes. `no-answer`: it has no `ref`. */
      readonly because: "no-json" | "list" | "no-answer";
    };

/** A payload file out of one of CDP's answers: what only answers have is cut out, the rest is in the documented order, and the target line is written from `ref`. */
export function payloadOfResponse(payload: Payload): PayloadOfAnswer {
  const value = payload.strictValue?.value;
  if (!isObject(value)) return { is: "refused", because: "no-json" };
  if (Array.isArray(value["items"]) && !("ref" in value)) {
    return { is: "refused", because: "list" };
  }
  const subject = subjectOf(payload);
  if (!subject) return { is: "refused", because: "no-answer" };
  const { edits } = strip(payload, subject.kind);
  const body = applyEdits(payload.blanked, edits).trim();
  const made = readPayload(`${targetLineOf(subject)}\n${body}\n`);
  return { is: "payload", text: sortedText(made) };
}
