import { limits } from "../document/limits";
import type { Payload } from "../document/payload";
import type { CheckContext } from "./context";
import type { Settings } from "./settings";
import type { Severity } from "./severity";
import { hasFixedSeverity, type ProblemCode } from "./problem-codes";
import type { SuppressedErrors } from "./suppressed-errors";
import { duplicateProblems } from "./syntax/duplicate-attributes";
import { escapedLoneSurrogates } from "./syntax/lone-surrogates";
import { problemAt, toProblem, type LazyProblem } from "./lazy-problem";
import { ignoredCodes, ignoreProblems } from "./directives/ignore-lines";
import type { Problem } from "./problem";
import { ruleProblems } from "./rules";
import { schemaProblems } from "./schema/schema-problems";
import { syntaxProblems } from "./syntax/syntax-problems";
import { apiProblems } from "./directives/api-problems";
import { targetProblems } from "./directives/target-problems";

/** More than that, nobody reads; the last one says how many more there are. */
export const maximumProblems = 100;

const defaultSettings: Settings = { problems: {} };

/** The problems of a payload that a user is shown, in the order of the text. Never throws. */
export function check(
  payload: Payload,
  settings = defaultSettings,
  context: CheckContext = {},
): readonly Problem[] {
  return mostImportant(lazyProblems(payload, settings, context));
}

/** The same without a limit, for what repairs a whole file. */
export function allProblems(
  payload: Payload,
  settings = defaultSettings,
  context: CheckContext = {},
): readonly Problem[] {
  return lazyProblems(payload, settings, context)
    .map(toProblem)
    .sort((a, b) => a.offset - b.offset);
}

/** How strong all problems of a payload are, without their words and places. */
export function allSeverities(
  payload: Payload,
  settings = defaultSettings,
  context: CheckContext = {},
): readonly Severity[] {
  return lazyProblems(payload, settings, context).map(
    ({ severity }) => severity,
  );
}

/** The errors that a payload would have without its `@ignore` lines and the settings. */
export function suppressedErrors(
  payload: Payload,
  settings = defaultSettings,
  context: CheckContext = {},
): readonly SuppressedErrors[] {
  const isChanged =
    ignoredCodes(payload).size > 0 || Object.keys(settings.problems).length > 0;
  if (!isChanged) return [];
  const severityOf = severitiesIn(payload, settings);
  const counts = new Map<ProblemCode, number>();
  for (const problem of foundProblems(payload, context)) {
    const { code, severity } = problem;
    if (severity === "error" && severityOf(problem) !== "error")
      counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return Array.from(counts, ([code, count]) => ({ code, count }));
}

function lazyProblems(
  payload: Payload,
  settings: Settings,
  context: CheckContext,
): readonly LazyProblem[] {
  const found = foundProblems(payload, context);
  if (found.length === 0) return found;
  const severityOf = severitiesIn(payload, settings);
  return found.flatMap((problem) => {
    const severity = severityOf(problem);
    if (severity === problem.severity) return problem;
    return severity === "off" ? [] : { ...problem, severity };
  });
}

/** By their own severities. */
function foundProblems(
  payload: Payload,
  context: CheckContext,
): readonly LazyProblem[] {
  return [
    ...limitProblems(payload),
    ...apiProblems(payload),
    ...targetProblems(payload, context.environments),
    ...ignoreProblems(payload),
    ...contentProblems(payload, context),
  ];
}

function contentProblems(
  payload: Payload,
  context: CheckContext,
): readonly LazyProblem[] {
  if (payload.limitExceeded) return [];
  return [...syntaxProblems(payload), ...valueProblems(payload, context)];
}

/** The problems of attributes and values, however well the text reads. */
export function valueProblems(
  payload: Payload,
  context: CheckContext = {},
): readonly LazyProblem[] {
  if (payload.limitExceeded) return [];
  return [
    ...duplicateProblems(payload),
    ...escapedLoneSurrogates(payload),
    ...outsideUnclosedStrings(payload, [
      ...schemaProblems(payload),
      ...ruleProblems(payload, context),
    ]),
  ];
}

/** A text that nobody closed holds the rest of its line: nothing is said of what it says. */
function outsideUnclosedStrings(
  { strictValue, tree }: Payload,
  problems: readonly LazyProblem[],
): readonly LazyProblem[] {
  if (problems.length === 0 || strictValue !== undefined) return problems;
  const unclosed = new Set(
    tree.errors
      .filter(({ code }) => code === "unclosed-string")
      .map(({ offset }) => offset),
  );
  return problems.filter(({ anchor }) => !unclosed.has(anchor));
}

function limitProblems({ limitExceeded }: Payload): readonly LazyProblem[] {
  if (!limitExceeded) return [];
  const messages = {
    "too-large": `This file has more than ${limits.size / 1024 ** 2} million characters and is not checked. Split the update into smaller ones.`,
    "too-deep": `This file nests brackets more than ${limits.depth} deep and is not checked. No order or order item needs that.`,
  };
  return [
    problemAt(
      { offset: 0, length: 1 },
      `file/${limitExceeded}`,
      "error",
      messages[limitExceeded],
    ),
  ];
}

/** A text that is no JSON object, or could not be checked, must never be sent: nothing makes less of it. */
function severitiesIn(
  payload: Payload,
  settings: Settings,
): (problem: LazyProblem) => Severity | "off" {
  const ignored = ignoredCodes(payload);
  let known: boolean | undefined;
  const isWaivable = (code: string) =>
    !hasFixedSeverity(code) &&
    (code !== "value/type" || (known ??= beginsObject(payload)));
  return ({ code, severity }) => {
    const wanted = ignored.has(code) ? "off" : settings.problems[code];
    return wanted && isWaivable(code) ? wanted : severity;
  };
}

function beginsObject({ body }: Payload): boolean {
  return body.startsWith("{");
}

/** Errors are kept before advice: the first hundred are never all hints. */
function mostImportant(all: readonly LazyProblem[]): readonly Problem[] {
  if (all.length === 0) return [];
  const inOrder = all.toSorted((a, b) => a.anchor - b.anchor);
  const problems = [
    ...inOrder.filter(({ severity }) => severity === "error"),
    ...inOrder.filter(({ severity }) => severity !== "error"),
  ]
    .slice(0, maximumProblems)
    .map(toProblem)
    .sort((a, b) => a.offset - b.offset);
  const more = all.length - problems.length;
  const last = problems.at(-1);
  if (more === 0 || !last) return problems;
  return [
    ...problems,
    {
      code: "file/more-problems",
      severity: "information",
      offset: last.offset,
      length: last.length,
      message: `This file has ${more} more problems. They are shown once these are solved.`,
    },
  ];
}
