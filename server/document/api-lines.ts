import { isApiVersion, type ApiVersion } from "../../cdp/api-versions";
import type { Comment } from "./scan";
import type { Span } from "./syntax-tree";

/** A line comment `// @api v2.1`: the version of the REST API that the body is for. */
export interface ApiLine extends Span {
  /** Absent where the line names none that there is. */
  readonly version: ApiVersion | undefined;
  /** Where the version stands; where there is none, the whole line. */
  readonly spelling: Span;
  /** It stands before the root value, where it counts. */
  readonly isBeforeRoot: boolean;
}

/** Other capitals, or no space, mean it too: unnoticed, such a file would be one for v2. */
const pattern =
  /^\/\/\s*@(?<word>api)(?:(?![\w-])|(?=v?\d))(?:\s+(?<version>\S.*))?/di;

const intent = /@api/i;

/** @param rootOffset where the root value begins */
export function apiLines(
  text: string,
  comments: readonly Comment[],
  rootOffset: number,
): readonly ApiLine[] {
  return comments.flatMap(({ offset, length, block }) => {
    const comment = block ? "" : text.slice(offset, offset + length).trimEnd();
    // Most comments are none, and an expression with indices takes its time.
    const match = intent.test(comment) ? pattern.exec(comment) : null;
    if (!match) return [];
    const { word } = match.groups ?? {};
    const version = match.indices?.groups?.["version"];
    const [from, to] = (word === "api" ? version : undefined) ?? [0, 0];
    const spelled = comment.slice(from, to);
    const line = { offset, length: comment.length };
    return {
      ...line,
      version: isApiVersion(spelled) ? spelled : undefined,
      spelling:
        from === to ? line : { offset: offset + from, length: to - from },
      isBeforeRoot: offset < rootOffset,
    };
  });
}
