import { hasFixedSeverity, problemCodes } from "../../../check/problem-codes";
import { closestMatches } from "../../../check/text/closest-match";
import type { Problem } from "../../../check/problem";
import type { Payload } from "../../../document/payload";
import type { FixProvider } from "../fix";
import { insert, replace, type Edit } from "../../layout/edit";
import {
  lineBreakOf,
  lineRemoval,
  textAt,
  topOf,
} from "../../layout/white-space";

/** A comment line at the top of the file that silences a code there. */
export function ignoreLine(payload: Payload, { code }: Problem): Edit {
  return insert(topOf(payload), `// @ignore ${code}${lineBreakOf(payload)}`);
}

/** `ignore/unknown-code`: the code that was meant, else without the line. */
export const replaceIgnoredCode: FixProvider = (payload, problem) => {
  const open = problemCodes.filter((code) => !hasFixedSeverity(code));
  const near = closestMatches(textAt(payload, problem), open).slice(0, 3);
  return [
    ...near.map((code, index) => ({
      title: `Replace with ${code}`,
      edits: [replace(problem, code)],
      preferred: index === 0,
    })),
    {
      title: "Remove this comment",
      edits: [lineRemoval(payload, problem)],
      preferred: near.length === 0,
    },
  ];
};
