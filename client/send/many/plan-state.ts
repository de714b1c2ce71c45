import type { RunResult } from "./flow";
import type { Plan } from "./plan";
import type { PayloadFile } from "./payload-file";
import type { PlanRow, RowProgress } from "./row";

/** A plan at one moment. Files are named by their URIs. */
export interface PlanState {
  /** While it is confirming, the user is asked for credentials and for agreement: it must not change. */
  readonly phase: "planned" | "confirming" | "sending" | "ended";
  readonly plan: Plan;
  /** The files that the user left out. */
  readonly excluded: ReadonlySet<string>;
  /** Of those that have begun, or wait for their turn. */
  readonly progress: ReadonlyMap<string, RowProgress>;
  /** Once it has ended. */
  readonly run?: RunResult;
}

/** @param excluded as far as the files can be sent */
export function planned(plan: Plan, excluded: ReadonlySet<string>): PlanState {
  const canBeSent = readyFiles(plan);
  const kept = [...excluded].filter((uri) => canBeSent.has(uri));
  return {
    phase: "planned",
    plan,
    excluded: new Set(kept),
    progress: new Map(),
  };
}

/** Only before it is to be sent, and only for a file that can be. */
export function withChecked(
  state: PlanState,
  uri: string,
  isChecked: boolean,
): PlanState {
  if (state.phase !== "planned" || !readyFiles(state.plan).has(uri))
    return state;
  const excluded = new Set(state.excluded);
  if (isChecked) excluded.delete(uri);
  else excluded.add(uri);
  return { ...state, excluded };
}

export function confirming(state: PlanState): PlanState {
  return { ...state, phase: "confirming" };
}

/** The user did not agree, or was not asked: it can be changed and sent again. */
export function notConfirmed(state: PlanState): PlanState {
  return state.phase === "confirming" ? { ...state, phase: "planned" } : state;
}

/** @param plan the same, with more that is left out of it */
export function rechecked(state: PlanState, plan: Plan): PlanState {
  return { ...planned(plan, state.excluded), phase: state.phase };
}

/** It is neither discarded nor compared again then. */
export function isBusy({ phase }: Pick<PlanState, "phase">): boolean {
  return phase === "confirming" || phase === "sending";
}

/** @param plan without what is left out of it */
export function started(state: PlanState, plan: Plan): PlanState {
  const waiting = [...readyFiles(plan)].map(
    (uri) => [uri, { status: "waiting" }] as const,
  );
  return { ...state, phase: "sending", progress: new Map(waiting) };
}

/** @param changed the rows whose progress is another now, by their files */
export function withProgress(
  state: PlanState,
  changed: PlanState["progress"],
): PlanState {
  return { ...state, progress: new Map([...state.progress, ...changed]) };
}

export function ended(state: PlanState, run: RunResult): PlanState {
  const reports = run.results.map(
    ({ row, report }) => [row.file.uri, { status: "ended", report }] as const,
  );
  return { ...state, phase: "ended", progress: new Map(reports), run };
}

/** All of them, or after a run those that were refused or not sent: what is unknown may have arrived. */
export function filesToCompareAgain({
  plan,
  run,
}: PlanState): readonly PayloadFile[] {
  if (run === undefined) return plan.rows.map(({ file }) => file);
  return run.results
    .filter(({ report: { outcome } }) =>
      /^(?:refused|notSent)$/.test(outcome.status),
    )
    .map(({ row }) => row.file);
}

/** Those that were sent or can be, in the order of the plan, before those that were left out. */
export function rowsInOrder({ plan: { rows } }: PlanState): readonly PlanRow[] {
  const ready = rows.filter((row) => row.status === "ready");
  return [...ready, ...rows.filter((row) => row.status === "skipped")];
}

function readyFiles({ rows }: Plan): ReadonlySet<string> {
  const ready = rows.filter((row) => row.status === "ready");
  return new Set(ready.map(({ file }) => file.uri));
}
