import type { ApiVersion } from "../../cdp/api-versions";
import { kindFor, type Kind } from "../../cdp/kinds";
import { isRef } from "../../cdp/refs";
import type { Comment } from "./scan";
import type { Span } from "./syntax-tree";

/** `// @order <ref> on <environment>` */
export interface Target {
  readonly kind: Kind;
  /** Absent where the line pins the kind only. */
  readonly ref?: string;
  /** Absent where the line serves every environment without a line of its own. */
  readonly environment?: string;
}

/** A line comment that names a resource, such as `@order` or `@orderItem`, or means to. */
export interface TargetLine extends Span {
  /** Absent where the line cannot be read, or names what the API version does not have. */
  readonly target: Target | undefined;
  /** Where its ref stands; where there is none, the whole line. */
  readonly ref: Span;
  /** It stands before the root value, where it counts. */
  readonly isBeforeRoot: boolean;
}

const targetIntent = /^\/\/\s*@order/i;
const targetPattern =
  /^\/\/\s*@(?<resource>order(?:Item)?(?:Extension)?)(?:\s+(?!on\s)(?<ref>\S+))?(?<rest>\s.*)?$/s;
const environmentClause = /^\s+on\s+(?<environment>\S.*)$/;

/**
 * @param rootOffset where the root value begins
 * @param version that the file is for: the same name is another kind in another one
 */
export function targetLines(
  text: string,
  comments: readonly Comment[],
  rootOffset: number,
  version: ApiVersion,
): readonly TargetLine[] {
  const lines: TargetLine[] = [];
  for (const { offset, length, block } of comments) {
    const comment = text.slice(offset, offset + length);
    if (block || !targetIntent.test(comment)) continue;
    const target = parseTargetLine(comment, version);
    const spelling = target?.ref;
    const isReadable = spelling === undefined || isRef(spelling);
    lines.push({
      offset,
      length: comment.trimEnd().length,
      target: isReadable ? target : undefined,
      ref: spelling
        ? {
            offset: offset + comment.indexOf(spelling),
            length: spelling.length,
          }
        : { offset, length: comment.trimEnd().length },
      isBeforeRoot: offset < rootOffset,
    });
  }
  return lines;
}

/** In two steps, as one expression would take the square of the time for many spaces. */
function parseTargetLine(
  comment: string,
  version: ApiVersion,
): Target | undefined {
  const { resource, ref, rest } = targetPattern.exec(comment)?.groups ?? {};
  const where = rest?.trimEnd() ?? "";
  const environment = environmentClause.exec(where)?.groups?.["environment"];
  const kind = resource === undefined ? undefined : kindFor(version, resource);
  if (kind === undefined) return undefined;
  if (where !== "" && environment === undefined) return undefined;
  return {
    kind,
    ...(ref !== undefined && { ref }),
    ...(environment !== undefined && { environment }),
  };
}
