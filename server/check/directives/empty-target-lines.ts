import type { Payload } from "../../document/payload";
import { endOf, type Span } from "../../document/syntax-tree";
import { isZeroUuid } from "../values/placeholders";

/** A target line that gives no ref: it has none, a placeholder, or one that cannot be read. */
export interface EmptyTargetLine extends Span {
  /** Absent where the line serves every environment without a line of its own. */
  readonly environment?: string;
}

export function emptyTargetLines({
  targetLines,
  text,
}: Pick<Payload, "targetLines" | "text">): readonly EmptyTargetLine[] {
  return targetLines.flatMap((line) => {
    const { offset, length, target, isBeforeRoot } = line;
    if (!isBeforeRoot || (target?.ref && !isPlaceholder(target.ref))) return [];
    const environment =
      target?.environment ??
      /\son\s+(\S.*)$/.exec(text.slice(offset, endOf(line)))?.[1];
    return [{ offset, length, ...(environment && { environment }) }];
  });
}

const isPlaceholder = (ref: string) =>
  /^(?:XXX|REF|REFERENCE(?:-\d+)?)$/i.test(ref) || isZeroUuid(ref);
