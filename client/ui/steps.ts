/**
 * One question of a series. `skipped` is the result of a question that does
 * not apply; it is passed over in either direction. `restart` begins the series again.
 */
export type Step = (canGoBack: boolean) => Promise<StepResult>;

export type StepResult = "next" | "back" | "restart" | "skipped" | "canceled";

/** Asks one question after the other, with a way back. False if the user canceled. */
export async function runSteps(steps: readonly Step[]): Promise<boolean> {
  let at = 0;
  let direction = 1;
  for (;;) {
    const step = steps[at];
    if (step === undefined) return at > 0;
    const result = await step(at > 0);
    if (result === "canceled") return false;
    if (result !== "skipped") direction = result === "back" ? -1 : 1;
    at = result === "restart" ? 0 : at + direction;
  }
}

/** A step that is asked only where the condition holds. */
export function stepIf(condition: () => boolean, step: Step): Step {
  return (canGoBack) =>
    condition() ? step(canGoBack) : Promise.resolve("skipped");
}
