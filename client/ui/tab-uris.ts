import { TabInputText, TabInputTextDiff, type Uri } from "vscode";

/** The files of a tab, by its input. */
export function tabUris(input: unknown): readonly Uri[] {
  if (input instanceof TabInputText) return [input.uri];
  if (input instanceof TabInputTextDiff)
    return [input.original, input.modified];
  return isMultiDiff(input) ? input.textDiffs.flatMap(tabUris) : [];
}

/** VS Code's types do not have it yet (microsoft/vscode#206411). */
interface MultiDiffInput {
  readonly textDiffs: readonly unknown[];
}

function isMultiDiff(input: unknown): input is MultiDiffInput {
  return (
    typeof input === "object" &&
    input !== null &&
    "textDiffs" in input &&
    Array.isArray(input.textDiffs)
  );
}
