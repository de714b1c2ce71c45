import type { Payload } from "../../document/payload";
import type { Span } from "../../document/syntax-tree";
import {
  hasFixedSeverity,
  isProblemCode,
  problemCodes,
} from "../problem-codes";
import { closestMatch } from "../text/closest-match";
import { problemAt, type LazyProblem } from "../lazy-problem";
import { quote } from "../text/quote";

/** A line comment `// @ignore <code>`; what follows the code is a remark. */
interface IgnoreLine extends Span {
  readonly code: string;
}

/** The codes that the file does not want to hear of. */
export function ignoredCodes(payload: Payload): ReadonlySet<string> {
  return new Set(ignoreLines(payload).map(({ code }) => code));
}

/** The lines that ignore nothing. */
export function ignoreProblems(payload: Payload): readonly LazyProblem[] {
  return ignoreLines(payload).flatMap((line) => {
    const { code } = line;
    const known = isProblemCode(code);
    if (known && !hasFixedSeverity(code)) return [];
    const meant = known ? undefined : closestMatch(code, problemCodes);
    return problemAt(
      line,
      "ignore/unknown-code",
      "hint",
      known
        ? `${quote(code)} cannot be ignored: what is not JSON, or was not checked, is never sent.`
        : `${code === "" ? "This line names no problem" : `No problem has the code ${quote(code)}`}${meant === undefined ? "." : `. Did you mean ${quote(meant)}?`}`,
    );
  });
}

const line = /^\/\/\s*@ignore(?![\w-])\s*(?<code>\S*)/d;

function ignoreLines({ text, comments }: Payload): readonly IgnoreLine[] {
  return comments.flatMap(({ offset, length, block }) => {
    const comment = block ? "" : text.slice(offset, offset + length);
    // Most comments are none, and an expression with indices takes its time.
    const match = comment.includes("@ignore") ? line.exec(comment) : null;
    const [from, to] = match?.indices?.groups?.["code"] ?? [0, 0];
    if (!match) return [];
    return {
      code: match.groups?.["code"] ?? "",
      offset: offset + (from === to ? 0 : from),
      length: from === to ? match[0].trimEnd().length : to - from,
    };
  });
}
