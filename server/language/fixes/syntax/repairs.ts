import type { Payload } from "../../../document/payload";
import { finish, type Steps } from "../../steps";
import type { Fix, FixProvider } from "../fix";
import { useRegularSpaces } from "./extra-text";
import { findSlips, type Slip } from "./find-slips";

/** The ways to take back the slip that a fault comes from, the best one first. */
export const repairsOf: FixProvider = (payload, { offset }) =>
  finish(findRepairs(payload, offset));

/** `syntax/unexpected-token`: the same; white space and what cannot be seen also where no repair reads further without it. */
export const repairsOrSpaces: FixProvider = (payload, problem) => {
  const repairs = repairsOf(payload, problem);
  if (repairs.length > 0) return repairs;
  return useRegularSpaces(payload, problem).map(({ title, edits }) => ({
    title,
    edits,
  }));
};

/** Each slip is searched for once, by whoever asks first. */
export function* findRepairs(
  payload: Payload,
  fault: number,
): Steps<readonly Fix[]> {
  for (let index = 0; ; index++) {
    const slip = yield* slipAt(payload, index);
    if (!slip || slip.errorOffsets.has(fault)) return slip?.fixes ?? [];
  }
}

interface Search {
  readonly found: Slip[];
  readonly more: Generator<Slip | undefined, void>;
}

const searches = new WeakMap<Payload, Search>();

/**
 * The slip of an index, searched for once. Several can ask in turn, also while
 * the search pauses.
 */
export function* slipAt(
  payload: Payload,
  index: number,
): Steps<Slip | undefined> {
  const { found, more } = searches.get(payload) ?? {
    found: [],
    more: findSlips(payload),
  };
  searches.set(payload, { found, more });
  while (index >= found.length) {
    const next = more.next();
    if (next.done === true) return undefined;
    if (next.value) found.push(next.value);
    else yield;
  }
  return found[index];
}
