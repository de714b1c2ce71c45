import type { ApiVersion } from "../../../cdp/api-versions";
import type { Payload } from "../../document/payload";
import { endOf } from "../../document/syntax-tree";
import { insert, type Edit } from "./edit";
import { lineBreakOf, topOf } from "./white-space";

/**
 * Writes a target line below the API line, if the file has one that stays.
 * @param version of the API that the file is for then
 */
export function newTargetLine(
  payload: Payload,
  version: ApiVersion,
  line: string,
): Edit {
  const { text, apiLines, apiVersion } = payload;
  const lineBreak = lineBreakOf(payload);
  const above = apiLines.find(({ isBeforeRoot }) => isBeforeRoot);
  if (!above || (version === "v2" && apiVersion !== "v2"))
    return insert(topOf(payload), line + lineBreak);
  const end = endOf(above);
  const next = text.indexOf("\n", end) + 1;
  return next > 0 && text.slice(end, next).trim() === ""
    ? insert(next, line + lineBreak)
    : insert(end, lineBreak + line);
}
