import { runSteps } from "../ui/steps";
import type { Destination } from "../send/outcome";
import type { AskedTarget } from "../send/ports";
import { searchSteps } from "./find/search-steps";
import type { SearchFailure, SearchState, Search } from "./find/result-step";
import { optionStep } from "../ui/question-steps";

/** Asks which order or item a payload updates, and whether the file shall say so. */
export async function askTarget(
  destination: Destination,
  lineFor: ((ref: string) => string) | undefined,
  finder: { readonly referenceId?: string; readonly search: Search },
): Promise<AskedTarget | SearchFailure | undefined> {
  const { kind, environment } = destination;
  const title = `Target in ${environment.name} (${environment.stage})`;
  const finding: SearchState = {};
  let line: string | undefined;
  const finished = await runSteps([
    ...searchSteps({ title, kind, ...finder }, finding),
    (canGoBack) => {
      const written = lineFor?.(finding.chosen?.ref ?? "");
      if (written === undefined) return Promise.resolve("skipped");
      const step = optionStep<string | undefined>(
        {
          title,
          placeholder: "Shall the file remember its target?",
          options: [
            { label: "Write Target Line", detail: written, value: written },
            { label: "Only This Time", value: undefined },
          ],
        },
        (chosen) => (line = chosen),
      );
      return step(canGoBack);
    },
  ]);
  const { chosen, failure } = finding;
  if (!finished || chosen === undefined) return failure;
  return { ref: chosen.ref, ...(line !== undefined && { line }) };
}
