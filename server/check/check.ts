import { limits } from "../document/limits";
import type { Payload } from "../document/payload";
import type { Settings } from "./settings";
import type { Severity } from "./severity";
import { isFixed } from "./codes";
import { duplicateProblems } from "./duplicates";
import { findingOf, problemOf, type Finding } from "./finding";
import { ignoredCodes, ignoreProblems } from "./ignore";
import type { Problem } from "./problem";
import { ruleFindings } from "./rules";
import { schemaFindings } from "./schema-problems";
import { syntaxProblems } from "./syntax-problems";
import { targetProblems } from "./target-problems";

/** More than that, nobody reads; the last one says how many more there are. */
export const maximumProblems = 100;

/** What a payload is held against besides itself. What is left out is not checked. */
export interface Surroundings {
  /** The present, in milliseconds since 1970 UTC. */
  readonly now?: number;
  /** The names of all environments that there are. */
  readonly environments?: readonly string[];
}

const byDefault: Settings = { problems: {} };

/** What a user is shown of the problems of a payload, in the order of the text. Never throws. */
export function check(
  payload: Payload,
  settings = byDefault,
  surroundings: Surroundings = {},
): readonly Problem[] {
  return shown(findingsOf(payload, settings, surroundings));
}

/** The same without a limit, for what repairs a whole file. */
export function everyProblem(
  payload: Payload,
  settings = byDefault,
  surroundings: Surroundings = {},
): readonly Problem[] {
  return findingsOf(payload, settings, surroundings)
    .map(problemOf)
    .sort((a, b) => a.offset - b.offset);
}

/** How strong all problems of a payload are, without their words and places. */
export function everySeverity(
  payload: Payload,
  settings = byDefault,
  surroundings: Surroundings = {},
): readonly Severity[] {
  return findingsOf(payload, settings, surroundings).map(
    ({ severity }) => severity,
  );
}

function findingsOf(
  payload: Payload,
  settings: Settings,
  surroundings: Surroundings,
): readonly Finding[] {
  const findings = [
    ...[
      ...excessProblems(payload),
      ...targetProblems(payload, surroundings.environments),
      ...ignoreProblems(payload),
    ].map(findingOf),
    ...contentFindings(payload, surroundings),
  ];
  return withSeverities(findings, payload, settings);
}

function contentFindings(
  payload: Payload,
  surroundings: Surroundings,
): readonly Finding[] {
  if (payload.excess) return [];
  return [
    ...[...syntaxProblems(payload), ...duplicateProblems(payload)].map(
      findingOf,
    ),
    ...ofWholeTexts(payload, [
      ...schemaFindings(payload),
      ...ruleFindings(payload, surroundings),
    ]),
  ];
}

/** A text that nobody closed holds the rest of its line: nothing is said of what it says. */
function ofWholeTexts(
  { strictValue, tree }: Payload,
  findings: readonly Finding[],
): readonly Finding[] {
  if (findings.length === 0 || strictValue !== undefined) return findings;
  const unclosed = new Set(
    tree.errors
      .filter(({ fault }) => fault === "unclosed-string")
      .map(({ offset }) => offset),
  );
  return findings.filter(({ near }) => !unclosed.has(near));
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

/** What is no JSON object, or could not be checked, must never be sent: nothing makes less of it. */
function withSeverities(
  findings: readonly Finding[],
  payload: Payload,
  { problems }: Settings,
): readonly Finding[] {
  const ignored = ignoredCodes(payload);
  let known: boolean | undefined;
  const isWaivable = (code: string) =>
    !isFixed(code) && (code !== "value/type" || (known ??= isObject(payload)));
  return findings.flatMap((finding) => {
    const { code } = finding;
    const severity = ignored.has(code) ? "off" : problems[code];
    if (!severity || !isWaivable(code)) return finding;
    return severity === "off" ? [] : { ...finding, severity };
  });
}

function isObject({ body }: Payload): boolean {
  return body.startsWith("{");
}

/** Errors are kept before advice: the first hundred are never all hints. */
function shown(findings: readonly Finding[]): readonly Problem[] {
  if (findings.length === 0) return [];
  const inOrder = findings.toSorted((a, b) => a.near - b.near);
  const problems = [
    ...inOrder.filter(({ severity }) => severity === "error"),
    ...inOrder.filter(({ severity }) => severity !== "error"),
  ]
    .slice(0, maximumProblems)
    .map(problemOf)
    .sort((a, b) => a.offset - b.offset);
  const more = findings.length - problems.length;
  const last = problems.at(-1);
  if (more === 0 || !last) return problems;
  return [
    ...problems,
    {
      code: "file/more-problems",
      severity: "information",
      offset: last.offset,
      length: last.length,
      message: `This file has ${more} more problems; they are shown once these are solved.`,
    },
  ];
}
