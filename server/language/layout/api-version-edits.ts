import type { ApiVersion } from "../../../cdp/api-versions";
import type { Payload } from "../../document/payload";
import { insert, replace, type Edit } from "./edit";
import { lineBreakOf, lineRemoval, topOf } from "./white-space";

/**
 * The edits after which a file is for a version of the API: the first line
 * that means to name one does, or a new one. v2 needs none, so lines go.
 */
export function apiVersionEdits(
  payload: Payload,
  version: ApiVersion,
): readonly Edit[] {
  const lines = payload.apiLines.filter(({ isBeforeRoot }) => isBeforeRoot);
  const others = lines.filter((line) => line.version !== version);
  if (version === "v2") return others.map((line) => lineRemoval(payload, line));
  const text = `// @api ${version}`;
  if (lines.length === 0)
    return [insert(topOf(payload), text + lineBreakOf(payload))];
  const [first, ...more] = others;
  const hasLine = lines.length > others.length;
  if (!first || hasLine)
    return others.map((line) => lineRemoval(payload, line));
  const { spelling, offset } = first;
  return [
    replace(spelling, spelling.offset === offset ? text : version),
    ...more.map((line) => lineRemoval(payload, line)),
  ];
}
