import type { Environment } from "../../environments/environment";
import { failedPrecondition, untrusted } from "../failed-precondition";
import type { KeyedLock } from "../../async/keyed-lock";
import { credentialsFor } from "../credentials-for";
import { notSent, type NotSent } from "../outcome";
import { makePlan } from "./plan";
import type { ManyPorts } from "./ports";
import type { PayloadFile } from "./row";
import { run, type RowResult } from "./run";

/** What became of many files that the user agreed to send. */
export interface RunResult {
  readonly is: "ended";
  readonly environment: Environment;
  /** One for each file, in the order of the plan. */
  readonly results: readonly RowResult[];
}

export type SendMany = (
  files: readonly PayloadFile[],
) => Promise<RunResult | NotSent>;

/**
 * Plans, shows, asks, and sends. One at a time: what comes while another is
 * under way is not sent. `alone` is shared with whoever sends single updates.
 */
export function createSendMany(ports: ManyPorts, lock: KeyedLock): SendMany {
  return (files) => lock("many", () => sendMany(ports, lock, files));
}

async function sendMany(
  ports: ManyPorts,
  lock: KeyedLock,
  files: readonly PayloadFile[],
): Promise<RunResult | NotSent> {
  if (!ports.isTrusted()) return notSent(untrusted);
  const { active: environment, faults } = ports.environments();
  if (environment === undefined)
    return notSent({ code: "noEnvironment", faults });
  const destination = { environment, kind: "order" } as const;
  const credentials = await credentialsFor(ports, destination);
  if ("is" in credentials) return credentials;
  const plan = await ports.withProgress("comparing", environment, (watch) =>
    makePlan(ports, files, environment, credentials, watch),
  );
  if (plan.is === "notSent") return plan;
  await ports.showPlan(plan);
  if (!plan.rows.some((row) => row.is === "ready"))
    return notSent({ code: "noneReady", files: files.length });
  if (!(await ports.confirmPlan(plan))) return notSent({ code: "dismissed" });
  const change = failedPrecondition(ports, destination);
  if (change) return notSent(change);
  const results = await ports.withProgress("sending", environment, (watch) =>
    run(ports, lock, plan, credentials, watch),
  );
  return { is: "ended", environment, results };
}
