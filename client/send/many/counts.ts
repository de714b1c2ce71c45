import { kinds, type LeftOut } from "../../../cdp/kinds";
import { isUnchanged } from "../../compare/compare";
import type { Plan } from "./plan";
import type { ReadyRow } from "./row";

/** The totals of a plan. */
export interface Counts {
  readonly ready: readonly ReadyRow[];
  /** Their checkboxes are cleared. */
  readonly excluded: number;
  /** For any other reason. */
  readonly leftOut: number;
  /** Attributes, in all files. */
  readonly changed: number;
  readonly lost: number;
  /** Pairs of data extensions, which are lost for certain. */
  readonly removed: number;
  /** Files. */
  readonly losing: number;
  readonly removing: number;
  /** They leave what they do not include. */
  readonly partial: number;
  readonly changedSinceSeen: number;
  readonly notVerifiable: number;
  readonly breakingRule: number;
  readonly unchanged: number;
  readonly shared: number;
  readonly withWarnings: number;
}

export function countsOf({ rows }: Plan): Counts {
  const ready = rows.filter((row) => row.status === "ready");
  const files = (is: (row: ReadyRow) => boolean) => ready.filter(is).length;
  const skipped = rows.filter((row) => row.status === "skipped");
  const excluded = skipped.filter(({ reason }) => reason.code === "excluded");
  const attributes = (of: (row: ReadyRow) => number) =>
    ready.reduce((sum, row) => sum + of(row), 0);
  const lostBy = (leftOut: LeftOut) => (row: ReadyRow) =>
    kinds[row.update.destination.kind].leftOut === leftOut
      ? row.review.comparison.lost.length
      : 0;
  const mayBeLost = lostBy("unknown");
  const removed = lostBy("removed");
  return {
    ready,
    excluded: excluded.length,
    leftOut: skipped.length - excluded.length,
    changed: attributes(
      ({ review: { comparison } }) =>
        comparison.changed.length + comparison.added.length,
    ),
    lost: attributes(mayBeLost),
    removed: attributes(removed),
    losing: files((row) => mayBeLost(row) > 0),
    removing: files((row) => removed(row) > 0),
    partial: files(
      ({ update }) => kinds[update.destination.kind].leftOut === "kept",
    ),
    changedSinceSeen: files(({ review }) => review.changedSinceSeen === "yes"),
    notVerifiable: files(
      ({ review }) => review.comparison.notVerifiable.length > 0,
    ),
    breakingRule: files(({ review }) => review.comparison.twoDays.length > 0),
    unchanged: files(({ review }) => isUnchanged(review.comparison)),
    shared: files(({ isShared }) => isShared),
    withWarnings: files(({ update }) => update.warnings > 0),
  };
}

/** `1 file`, `2 files` */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
