import type { Payload } from "../../document/payload";
import { endOf, type Span } from "../../document/syntax-tree";
import { isZeroUuid } from "../values/placeholders";

/** A target line before the payload: a new one can take its place. */
export interface ReplaceableTargetLine extends Span {
  /** Absent where the line serves every environment without a line of its own. */
  readonly environment?: string;
  /** Absent where it has none, a placeholder, or one that cannot be read. */
  readonly ref?: string;
}

export function replaceableTargetLines({
  targetLines,
  text,
}: Pick<Payload, "targetLines" | "text">): readonly ReplaceableTargetLine[] {
  return targetLines.flatMap((line) => {
    const { offset, length, target, isBeforeRoot } = line;
    if (!isBeforeRoot) return [];
    const ref =
      target?.ref && !isPlaceholder(target.ref) ? target.ref : undefined;
    const environment =
      target?.environment ??
      /\son\s+(\S.*)$/.exec(text.slice(offset, endOf(line)))?.[1];
    return [
      {
        ...{ offset, length },
        ...(environment && { environment }),
        ...(ref && { ref }),
      },
    ];
  });
}

const isPlaceholder = (ref: string) =>
  /^(?:XXX|REF|REFERENCE(?:-\d+)?)$/i.test(ref) || isZeroUuid(ref);
