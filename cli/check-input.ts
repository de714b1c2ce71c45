import {
  TextDocument,
  type Position as ZeroBased,
} from "vscode-languageserver-textdocument";
import {
  check,
  allSeverities,
  maximumProblems,
  suppressedErrors,
} from "../server/check/check";
import type { Problem } from "../server/check/problem";
import { loadSchemas } from "../server/check/schema/schema-set";
import { readPayload, type Payload } from "../server/document/payload";
import type { Settings } from "../server/check/settings";
import type { Severity } from "../server/check/severity";
import type { FileResult, Position } from "./check-result";
import type { Input } from "./inputs";

export async function checkInput(
  { path, read }: Input,
  settings: Settings,
): Promise<FileResult> {
  let text: string;
  try {
    text = await read();
  } catch (error) {
    return { path, unreadable: reasonOf(error) };
  }
  const payload = readPayload(text);
  await loadSchemas(payload.apiVersion);
  const result = checkPayload(path, payload, settings);
  if (text.length > largeText)
    (await import("./collect-garbage")).collectGarbage();
  return result;
}

/** Characters from which on what a check leaves behind is worth a look. */
const largeText = 1_000_000;

function checkPayload(
  path: string,
  payload: Payload,
  settings: Settings,
): FileResult {
  const document = TextDocument.create("", "", 0, payload.text);
  const spanOf = (offset: number, length: number) => ({
    start: fromOne(document.positionAt(offset)),
    end: fromOne(document.positionAt(offset + length)),
  });
  const context = { now: Date.now() };
  const problems = check(payload, settings, context);
  const suppressed = suppressedErrors(payload, settings, context);
  return {
    path,
    ...(problems.length > maximumProblems && {
      more: countMore(problems, allSeverities(payload, settings, context)),
    }),
    ...(suppressed.length > 0 && { suppressedErrors: suppressed }),
    findings: problems.map(
      ({ code, severity, message, offset, length, related = [] }) => ({
        code,
        severity,
        message,
        ...spanOf(offset, length),
        related: related.map(({ offset, length, message }) => ({
          message,
          ...spanOf(offset, length),
        })),
      }),
    ),
  };
}

/** By severity, how many of all problems are not among those that are shown. */
function countMore(
  shown: readonly Problem[],
  all: readonly Severity[],
): Partial<Record<Severity, number>> {
  const more: Partial<Record<Severity, number>> = {};
  for (const severity of all) more[severity] = (more[severity] ?? 0) + 1;
  for (const { severity, code } of shown)
    if (code !== "file/more-problems")
      more[severity] = (more[severity] ?? 0) - 1;
  return more;
}

const fromOne = ({ line, character }: ZeroBased): Position => ({
  line: line + 1,
  column: character + 1,
});

/** Without the system call and the path, which follow a comma. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/, .*/s, "");
}
