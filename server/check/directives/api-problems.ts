import {
  apiVersions,
  isApiVersion,
  type ApiVersion,
} from "../../../cdp/api-versions";
import type { ApiLine } from "../../document/api-lines";
import type { Payload } from "../../document/payload";
import { endOf, type Span } from "../../document/syntax-tree";
import { problemAt, type LazyProblem } from "../lazy-problem";
import { quote } from "../text/quote";

/** The problems of the lines that say which version of the REST API a payload is for. */
export function apiProblems({
  apiLines,
  text,
}: Payload): readonly LazyProblem[] {
  let first: ApiLine | undefined;
  return apiLines.flatMap((line) => {
    const problem = problemOf(line, text, first);
    if (line.version !== undefined && line.isBeforeRoot) first ??= line;
    return problem ?? [];
  });
}

function problemOf(
  line: ApiLine,
  text: string,
  first: ApiLine | undefined,
): LazyProblem | undefined {
  const { version, spelling, isBeforeRoot } = line;
  if (version === undefined)
    return problemAt(
      spelling,
      "api/unknown",
      "error",
      unknownVersion(text.slice(spelling.offset, endOf(spelling))),
    );
  if (!isBeforeRoot)
    return problemAt(
      line,
      "api/misplaced",
      "error",
      "An API line must stand before the payload. Move it to the top of the file.",
    );
  if (!first) return undefined;
  const related = otherLine(first);
  return first.version === version
    ? problemAt(
        line,
        "api/twice",
        "hint",
        "Another line already says so. Keep one of them.",
        related,
      )
    : problemAt(
        line,
        "api/two-versions",
        "error",
        "The API lines name two versions. A file is for one.",
        related,
      );
}

const otherLine = (line: Span) => ({
  related: [{ ...line, message: "The other API line." }],
});

function unknownVersion(spelled: string): string {
  const known = apiVersions.map(quote).join(" and ");
  const near = nearVersion(spelled);
  const hint = near === undefined ? "" : ` Did you mean ${quote(near)}?`;
  return spelled.startsWith("//")
    ? `This line cannot be read as an API line. Write // @api v2.1 or // @api v2.`
    : `${quote(spelled)} is not a version of the API that an update can be for.${hint} The versions are ${known}.`;
}

/** The version that is only spelled otherwise, such as `2.1` or `V2.0`. */
export function nearVersion(spelled: string): ApiVersion | undefined {
  const near = `v${spelled.replace(/^[vV]?\s*/, "").replace(/\.0$/, "")}`;
  return isApiVersion(near) ? near : undefined;
}
