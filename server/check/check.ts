import { limits, type Payload } from "../document/payload";
import type { Settings } from "../protocol";
import { duplicateProblems } from "./duplicates";
import type { Problem } from "./problem";
import { rules } from "./rules";
import { schemaProblems } from "./schema-problems";
import { syntaxProblems } from "./syntax-problems";
import { targetProblems } from "./target-problems";

/** More than that, nobody reads; the last one says how many more there are. */
export const maximumProblems = 100;

const byDefault: Settings = { problems: {} };

/** Every problem of a payload, in the order of the text. Never throws. */
export function check(
  payload: Payload,
  settings = byDefault,
): readonly Problem[] {
  const problems = [
    ...excessProblems(payload),
    ...targetProblems(payload),
    ...contentProblems(payload),
  ];
  return capped(
    withSeverities(problems, settings).sort((a, b) => a.offset - b.offset),
  );
}

function contentProblems(payload: Payload): readonly Problem[] {
  if (payload.excess) return [];
  return [
    ...syntaxProblems(payload),
    ...duplicateProblems(payload),
    ...schemaProblems(payload),
    ...rules.flatMap((rule) => rule(payload)),
  ];
}

function excessProblems({ excess }: Payload): readonly Problem[] {
  if (!excess) return [];
  const messages = {
    "too-large": `This file has more than ${limits.size / 1024 ** 2} million characters and is not checked; split the update into smaller ones.`,
    "too-deep": `This file nests brackets more than ${limits.depth} deep and is not checked; no order or order item needs that.`,
  };
  return [
    {
      code: `file/${excess}`,
      severity: "error",
      offset: 0,
      length: 1,
      message: messages[excess],
    },
  ];
}

/** What is no JSON, or could not be checked, must never be sent: no setting makes less of it. */
const fixed = /^(?:syntax|file)\//;

function withSeverities(
  problems: readonly Problem[],
  settings: Settings,
): Problem[] {
  return problems.flatMap((problem) => {
    const severity = settings.problems[problem.code];
    if (!severity || fixed.test(problem.code)) return problem;
    return severity === "off" ? [] : { ...problem, severity };
  });
}

/** Errors are kept before advice: the first hundred are never all hints. */
function capped(problems: readonly Problem[]): readonly Problem[] {
  const more = problems.length - maximumProblems;
  const last = problems.at(-1);
  if (more <= 0 || !last) return problems;
  const kept = new Set(
    [
      ...problems.filter(({ severity }) => severity === "error"),
      ...problems.filter(({ severity }) => severity !== "error"),
    ].slice(0, maximumProblems),
  );
  return [
    ...problems.filter((problem) => kept.has(problem)),
    {
      code: "file/more-problems",
      severity: "information",
      offset: last.offset,
      length: last.length,
      message: `This file has ${more} more problems; they are shown once these are solved.`,
    },
  ];
}
