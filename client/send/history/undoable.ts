import {
  attributeBelow,
  documented,
  isResponseOnly,
  type Attributes,
} from "../../../cdp/attributes";
import { kinds, type Kind } from "../../../cdp/kinds";
import { compare, type Difference } from "../../compare/compare";
import { parseAttributes } from "../../live/resource";
import type { HistoryEntry } from "./entry";

/** Why an update cannot be taken back, whatever is live by now. */
export type NotUndoable =
  /** The history does not have what is needed. */
  | "previousNotKept"
  /** There was no pair of a data extension, and nobody says how to remove one. */
  | "nothingBefore"
  /** It added attributes and changed none, and nobody says how to remove one. */
  | "onlyAdded"
  | "nothingToUndo";

/** Undefined where it can be taken back. Says nothing of how the update ended. */
export function notUndoable({
  kind,
  before,
  sent,
}: Pick<HistoryEntry, "kind" | "before" | "sent">): NotUndoable | undefined {
  if (before === undefined) return "previousNotKept";
  switch (kinds[kind].leftOut) {
    case "unknown":
      return undefined;
    case "removed": {
      const held = parseAttributes(before);
      if (held === undefined) return "previousNotKept";
      return updatableNames(kind, held).length === 0
        ? "nothingBefore"
        : undefined;
    }
    case "kept": {
      const held = parseAttributes(before);
      const body = sent === undefined ? undefined : parseAttributes(sent);
      if (held === undefined || body === undefined) return "previousNotKept";
      const { changes, additions } = partsOfPatch(kind, held, body);
      if (changes.length > 0) return undefined;
      return additions.length > 0 ? "onlyAdded" : "nothingToUndo";
    }
  }
}

/** What a PATCH changed, and what it added, which stays: nobody says how to remove it. */
export function partsOfPatch(
  kind: Kind,
  before: Attributes,
  sent: Attributes,
): Readonly<Record<"changes" | "additions", readonly Difference[]>> {
  const { changed, added } = compare(kind, before, sent);
  const wasThere = ({ live }: Difference) => live !== null;
  return {
    changes: changed.filter(wasThere),
    additions: [...added, ...changed.filter((one) => !wasThere(one))],
  };
}

/** The names of what an update can have, in the order of a resource. A null says that there is none. */
export function updatableNames(
  kind: Kind,
  attributes: Attributes,
): readonly string[] {
  return Object.entries(attributes).flatMap(([name, value]) =>
    value === null ||
    isResponseOnly(attributeBelow(documented[kind], name), value)
      ? []
      : [name],
  );
}
