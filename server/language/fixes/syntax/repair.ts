import type { Payload } from "../../../document/payload";
import { composeEdits } from "../../layout/compose-edits";
import type { Edit } from "../../layout/edit";
import { compareResults, type Result } from "./rank-attempts";

/** The best repairs of slips, and how far they can be trusted together. */
export interface Repair {
  /** In the text that they change. */
  readonly edits: readonly Edit[];
  readonly preferred: boolean;
  readonly safe: boolean;
  /** Of what proposed it. */
  readonly title: string | undefined;
}

export const noRepair: Repair = {
  edits: [],
  preferred: true,
  safe: true,
  title: undefined,
};

/**
 * A result behind the repairs that are pending.
 * @param start the text that they change
 * @param current the text that they make
 */
export function addResult(
  pending: Repair,
  start: Payload,
  current: Payload,
  results: readonly Result[],
  result: Result,
): Repair {
  const [best, second] = results;
  const isBest = result === best;
  const keeps = keepsTexts(current.text, result.edits);
  const isOnlyBest = isBest && (!second || compareResults(best, second) < 0);
  const isClear = !second || result.weight < second.weight;
  const preferred =
    pending.preferred && isOnlyBest && (keeps || !result.isDoubtful);
  return {
    edits:
      pending === noRepair
        ? result.edits
        : composeEdits(start.text, pending.edits, result.edits),
    preferred,
    safe: preferred && pending.safe && (result.fix?.safe ?? (isClear || keeps)),
    title: pending === noRepair ? result.fix?.title : undefined,
  };
}

/** Nothing is written or removed but separators, and quotes that others stood for. */
function keepsTexts(text: string, edits: readonly Edit[]): boolean {
  return edits.every(({ offset, length, newText }) =>
    newText === '"'
      ? length > 0
      : /^[,:]?$/.test(newText) &&
        /^\s*[,:;=]?$/.test(text.slice(offset, offset + length)),
  );
}
