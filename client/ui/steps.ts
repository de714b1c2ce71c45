/**
 * One question of several. `skipped` is the answer of a question that does
 * not arise; it is passed in whichever direction the user goes.
 */
export type Step = (canGoBack: boolean) => Promise<StepResult>;

export type StepResult = "next" | "back" | "skipped" | "left";

/** Asks one after the other, and back. False where the user left. */
export async function runSteps(steps: readonly Step[]): Promise<boolean> {
  let at = 0;
  let direction = 1;
  for (;;) {
    const step = steps[at];
    if (step === undefined) return at > 0;
    const answer = await step(at > 0);
    if (answer === "left") return false;
    if (answer !== "skipped") direction = answer === "next" ? 1 : -1;
    at += direction;
  }
}
