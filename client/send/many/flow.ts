import type { KeyedLock } from "../../async/keyed-lock";
import type { Environment } from "../../environments/environment";
import { findOrAskCredentials } from "../../environments/find-or-ask-credentials";
import { failedPrecondition } from "../failed-precondition";
import { failure, type Failure } from "../outcome";
import type { SendManyPorts } from "./dialogs";
import { makePlan, type Plan, type PlanResult } from "./plan";
import { withoutChangedFiles, withoutExcluded } from "./recheck";
import type { PayloadFile } from "./payload-file";
import { run, type RowResult } from "./run";

/** The results of many files that the user agreed to send. */
export interface RunResult {
  readonly environment: Environment;
  /** One for each file, in the order of the plan. */
  readonly results: readonly RowResult[];
}

export type SendManyResult =
  { readonly ok: true; readonly run: RunResult } | Failure;

/** The files to plan for an environment; `undefined` where the user cancels. */
export type AskFiles = (
  environment: Environment,
) => Promise<readonly PayloadFile[] | undefined>;

/** One of them at a time: what comes while another is in progress is not done. */
export interface SendingMany {
  /**
   * Compares, and shows what would be sent; sends nothing.
   * @param before the environment of the plan that is made anew; of a new one, the active one is it
   */
  readonly plan: (
    askFiles: AskFiles,
    before?: Environment,
  ) => Promise<PlanResult>;
  /**
   * Asks, and sends what was compared.
   * @param excluded the URIs of the files that the user left out
   */
  readonly send: (
    plan: Plan,
    excluded: ReadonlySet<string>,
  ) => Promise<SendManyResult>;
}

/** @param lock shared with whoever sends single updates */
export function createSendingMany(
  ports: SendManyPorts,
  lock: KeyedLock,
): SendingMany {
  return {
    async plan(askFiles, before) {
      if (!ports.isTrusted()) return failure({ code: "untrusted" });
      const gone = before && failedPrecondition(ports, before);
      if (gone) return failure(gone);
      const environment =
        before ?? ports.environments().active ?? (await ports.askEnvironment());
      if (environment === undefined) return failure({ code: "dismissed" });
      const files = await askFiles(environment);
      if (files === undefined) return failure({ code: "dismissed" });
      const locked = await lock("many", () =>
        planFiles(ports, files, environment),
      );
      return locked.ok ? locked.value : failure({ code: "busy" });
    },
    async send(plan, excluded) {
      if (!ports.isTrusted()) return failure({ code: "untrusted" });
      const locked = await lock("many", () =>
        sendPlan(ports, lock, plan, excluded),
      );
      return locked.ok ? locked.value : failure({ code: "busy" });
    },
  };
}

async function planFiles(
  ports: SendManyPorts,
  files: readonly PayloadFile[],
  environment: Environment,
): Promise<PlanResult> {
  const found = await findOrAskCredentials(ports, environment);
  if (!found.ok) return found;
  const { credentials } = found;
  const planned = await ports.withProgress(
    "comparing",
    environment,
    (progress) => makePlan(ports, files, environment, credentials, progress),
  );
  if (!planned.ok) return planned;
  await ports.showPlan(planned.plan);
  return planned.plan.rows.some((row) => row.status === "ready")
    ? planned
    : failure({ code: "noneReady", files: files.length });
}

/** A plan may stand for hours: whatever it says must still be so. */
async function sendPlan(
  ports: SendManyPorts,
  lock: KeyedLock,
  shown: Plan,
  excluded: ReadonlySet<string>,
): Promise<SendManyResult> {
  const { environment } = shown;
  const gone = failedPrecondition(ports, environment);
  if (gone) return failure(gone);
  const checked = await withoutChangedFiles(ports, shown);
  const plan = withoutExcluded(checked, excluded);
  if (checked !== shown) await ports.showPlan(checked);
  if (!plan.rows.some((row) => row.status === "ready"))
    return failure(
      checked.rows.some((row) => row.status === "ready")
        ? { code: "noneChecked" }
        : { code: "noneReady", files: plan.rows.length },
    );
  const found = await findOrAskCredentials(ports, environment);
  if (!found.ok) return found;
  const isAgreed = await ports.confirmPlan(plan);
  if (!isAgreed || !ports.isShown(checked))
    return failure({ code: "dismissed" });
  const reason = failedPrecondition(ports, environment);
  if (reason) return failure(reason);
  ports.showStart(plan);
  const results = await ports.withProgress("sending", environment, (progress) =>
    run(ports, lock, plan, found.credentials, progress),
  );
  return { ok: true, run: { environment, results } };
}
