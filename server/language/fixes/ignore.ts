import type { Problem } from "../../check/problem";
import type { Payload } from "../../document/payload";
import { insert, type Edit } from "./fix";
import { lineBreakOf, topOf } from "./layout";

/** A comment line at the top of the file that silences a code there. */
export function ignoreLine(payload: Payload, { code }: Problem): Edit {
  return insert(topOf(payload), `// @ignore ${code}${lineBreakOf(payload)}`);
}

/** That a text is no JSON, or was not checked, cannot be silenced. */
export const isOpinion = ({ code }: Problem): boolean =>
  !/^(?:syntax|file)\//.test(code);
