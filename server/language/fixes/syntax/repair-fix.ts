import { readPayload, type Payload } from "../../../document/payload";
import { endOf } from "../../../document/syntax-tree";
import { applyEdits, type Edit } from "../../layout/edit";
import type { Fix } from "../fix";
import { editsBefore } from "./edits-before";
import { isAddress } from "./addresses";
import type { Repair } from "./repair";
import { titleOf } from "./titles";

/**
 * In the payload's own text.
 * @param done the repairs before it
 */
export function repairFix(
  payload: Payload,
  done: readonly Edit[],
  repair: Repair,
): Fix | undefined {
  const edits = editsBefore(done, repair.edits);
  if (!edits || isInComment(payload, edits)) return undefined;
  const after = applyEdits(payload.text, edits);
  if (after === payload.text) return undefined;
  // Without the repairs before it, it may do harm.
  if (parseErrorCount(readPayload(after)) > parseErrorCount(payload))
    return undefined;
  const { preferred, safe, title } = repair;
  return {
    title: title ?? titleOf(payload.text, edits, after),
    edits,
    preferred,
    safe,
  };
}

/** A text that an earlier repair made one may be a comment without that repair. */
function isInComment(payload: Payload, edits: readonly Edit[]): boolean {
  const comments = payload.comments.filter(
    (comment) => !isAddress(payload, comment),
  );
  return edits.some(({ offset }) =>
    comments.some(
      (comment) => offset > comment.offset && offset < endOf(comment),
    ),
  );
}

const parseErrorCount = ({ tree }: Payload): number => tree.errors.length;
