import { runSteps } from "../environments/steps";
import { kindNames } from "../send/kind-names";
import type { About } from "../send/outcome";
import type { AskedTarget } from "../send/ports";
import { refFault } from "../send/request";
import { optionStep, textStep } from "./question-steps";

/** Asks which order or item a payload updates, and whether the file shall say so. */
export async function askTarget(
  { environment, kind }: About,
  lineFor: ((ref: string) => string) | undefined,
): Promise<AskedTarget | undefined> {
  const name = kindNames[kind];
  const place = {
    title: `Target in ${environment.name} (${environment.stage})`,
    totalSteps: lineFor ? 2 : 1,
  };
  const draft = { ref: "" };
  let line: string | undefined;
  const finished = await runSteps([
    textStep(draft, "ref", {
      ...place,
      step: 1,
      prompt: `The ${name} that this payload updates, as a whole.`,
      placeholder: `Reference of the ${name}`,
      fault: refFault,
    }),
    (canGoBack) => {
      if (lineFor === undefined) return Promise.resolve("skipped");
      const written = lineFor(draft.ref);
      const step = optionStep<string | undefined>(
        {
          ...place,
          step: 2,
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
  if (!finished) return undefined;
  return { ref: draft.ref, ...(line !== undefined && { line }) };
}
