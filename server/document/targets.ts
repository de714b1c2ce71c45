import type { Kind, Target } from "../protocol";
import type { Comment } from "./scan";
import type { Span } from "./tree";

/** A line comment that begins with `@order` or `@orderItem`, or means to. */
export interface TargetLine extends Span {
  /** Absent where the line cannot be read. */
  readonly target: Target | undefined;
  /** Where its ref stands; where there is none, the whole line. */
  readonly ref: Span;
  /** It stands before the root value, where it counts. */
  readonly counts: boolean;
}

const meant = /^\/\/\s*@order/i;
const line =
  /^\/\/\s*@(order|orderItem)(?:\s+(?!on\s)(?<ref>\S+))?(?:\s+on\s+(?<environment>\S.*?))?\s*$/;
const ref = /^[0-9A-Za-z-]{1,64}$/;

/** @param rootOffset where the root value begins */
export function targetLines(
  text: string,
  comments: readonly Comment[],
  rootOffset: number,
): readonly TargetLine[] {
  const lines: TargetLine[] = [];
  for (const { offset, length, block } of comments) {
    const comment = text.slice(offset, offset + length);
    if (block || !meant.test(comment)) continue;
    const match = line.exec(comment);
    const spelling = match?.groups?.["ref"];
    lines.push({
      offset,
      length: comment.trimEnd().length,
      target: match ? readTarget(match) : undefined,
      ref: spelling
        ? {
            offset: offset + comment.indexOf(spelling),
            length: spelling.length,
          }
        : { offset, length: comment.trimEnd().length },
      counts: offset < rootOffset,
    });
  }
  return lines;
}

function readTarget({ 1: kind, groups }: RegExpExecArray): Target | undefined {
  const spelling = groups?.["ref"];
  const environment = groups?.["environment"];
  if (spelling !== undefined && !ref.test(spelling)) return undefined;
  return {
    kind: kind as Kind,
    ...(spelling !== undefined && { ref: spelling }),
    ...(environment !== undefined && { environment }),
  };
}
