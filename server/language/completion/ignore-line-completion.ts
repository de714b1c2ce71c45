import {
  CompletionItemKind,
  type CompletionItem,
} from "vscode-languageserver-types";
import { hasFixedSeverity, type ProblemCode } from "../../check/problem-codes";

/** `@ignore` with each code of the file's problems that a file can ignore. */
export function ignoreDirectives(
  codes: readonly ProblemCode[],
): readonly CompletionItem[] {
  return [
    {
      label: "@ignore",
      // Behind the target lines, which most files need.
      sortText: "~",
      kind: CompletionItemKind.Keyword,
      detail: "ignores a problem in this file",
    },
    ...ignorable(codes).map((code) => ({
      label: `@ignore ${code}`,
      sortText: `~${code}`,
      kind: CompletionItemKind.Keyword,
      detail: "ignores this problem in this file",
    })),
  ];
}

/** The codes behind `@ignore`. */
export function ignoredCodeItems(
  codes: readonly ProblemCode[],
): readonly CompletionItem[] {
  return ignorable(codes).map((code) => ({
    label: code,
    kind: CompletionItemKind.Value,
    detail: "a problem of this file",
  }));
}

const ignorable = (codes: readonly ProblemCode[]) =>
  [...new Set(codes)]
    // The line that is being written has that one itself.
    .filter((code) => !hasFixedSeverity(code) && code !== "ignore/unknown-code")
    .sort();
