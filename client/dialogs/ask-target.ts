import { kinds } from "../../cdp/kinds";
import { runSteps } from "../ui/steps";
import type { Destination } from "../send/outcome";
import type { AskedTarget } from "../send/services";
import { searchSteps } from "./find/search-steps";
import type { SearchFailure, SearchState, Search } from "./find/result-step";
import { messages } from "./messages/search";
import { optionStep } from "../ui/question-steps";

/** Asks which order or item a payload updates, and whether to write it into the file. */
export async function askTarget(
  destination: Destination,
  lineFor: ((ref: string) => string) | undefined,
  search: { readonly referenceId?: string; readonly search: Search },
): Promise<
  | { readonly ok: true; readonly target: AskedTarget }
  | SearchFailure
  | undefined
> {
  const { kind, environment } = destination;
  const title = messages.targetTitle(environment.name, environment.stage);
  const version = { current: () => kinds[kind].version };
  const state: SearchState = {};
  let line: string | undefined;
  const finished = await runSteps([
    ...searchSteps({ title, kind, version, ...search }, state),
    (canGoBack) => {
      const written = lineFor?.(state.selected?.ref ?? "");
      if (written === undefined) return Promise.resolve("skipped");
      const step = optionStep<string | undefined>(
        {
          title,
          placeholder: messages.remember,
          options: [
            { label: messages.writeLine, detail: written, value: written },
            { label: messages.onlyThisTime, value: undefined },
          ],
        },
        (value) => (line = value),
      );
      return step(canGoBack);
    },
  ]);
  const { selected, failure } = state;
  if (!finished || selected === undefined) return failure;
  const { ref } = selected;
  return { ok: true, target: { ref, ...(line !== undefined && { line }) } };
}
