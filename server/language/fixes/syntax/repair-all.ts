import { readPayload, type Payload } from "../../../document/payload";
import { endOf, type JsonNode, type Path } from "../../../document/syntax-tree";
import { composeEdits } from "../../layout/compose-edits";
import { applyEdits, type Edit } from "../../layout/edit";
import type { Steps } from "../../steps";
import { around, smallestBracket } from "./smallest-bracket";
import { slipAt } from "./repairs";

/** Characters of the texts in which slips are taken back, one after the other. */
const maxRepaired = 500_000;

/**
 * Edits that make JSON of a text, by the only best way for each slip;
 * undefined where there are several.
 */
export function* repairAll(
  payload: Payload,
): Steps<readonly Edit[] | undefined> {
  let edits = yield* repairBrackets(payload);
  let current = edited(payload, edits);
  for (let count = 0; current.tree.errors.length > 0; count++) {
    const first = yield* slipAt(current, 0);
    const repair = first?.fixes.find(({ safe }) => safe);
    if (!repair || count * current.text.length > maxRepaired) return undefined;
    edits = composeEdits(payload.text, edits, repair.edits);
    current = edited(current, repair.edits);
  }
  return edits;
}

/** Where several elements of lists have faults, each is repaired as a text of its own. */
function* repairBrackets(payload: Payload): Steps<readonly Edit[]> {
  const { tree, text, kind } = payload;
  const brackets = new Map<JsonNode, Path>();
  for (const { offset } of tree.errors) {
    const bracket = smallestBracket(payload, offset);
    if (bracket) brackets.set(bracket.node, bracket.path);
  }
  // What has a fault beside that of an element within it has its turn later.
  for (const { offset } of [...brackets.keys()])
    for (const outer of brackets.keys())
      if (outer.offset < offset && endOf(outer) > offset)
        brackets.delete(outer);
  if (brackets.size < 2) return [];
  const repairs: Edit[] = [];
  for (const [node, path] of brackets) {
    const [before, behind] = around(path);
    const own = before + text.slice(node.offset, endOf(node)) + behind;
    const edits = (yield* repairAll(readPayload(own, kind))) ?? [];
    const moved = node.offset - before.length;
    for (const edit of edits)
      repairs.push({ ...edit, offset: edit.offset + moved });
  }
  return repairs;
}

const edited = (payload: Payload, edits: readonly Edit[]): Payload =>
  edits.length > 0 ? readPayload(applyEdits(payload.text, edits)) : payload;
