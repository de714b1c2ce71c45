import type { KeyedLock } from "../../async/keyed-lock";
import type { Environment } from "../../environments/environment";
import { findOrAskCredentials } from "../../environments/find-or-ask-credentials";
import { failedPrecondition } from "../failed-precondition";
import { failure, type Failure } from "../outcome";
import type { SendManyPorts } from "./dialogs";
import { makePlan } from "./plan";
import type { PayloadFile } from "./row";
import { run, type RowResult } from "./run";

/** What became of many files that the user agreed to send. */
export interface RunResult {
  readonly environment: Environment;
  /** One for each file, in the order of the plan. */
  readonly results: readonly RowResult[];
}

export type SendManyResult =
  { readonly ok: true; readonly run: RunResult } | Failure;

export type SendMany = (
  files: readonly PayloadFile[],
) => Promise<SendManyResult>;

/**
 * Plans, shows, asks, and sends. One at a time: what comes while another is
 * in progress is not sent. `lock` is shared with whoever sends single updates.
 */
export function createSendMany(
  ports: SendManyPorts,
  lock: KeyedLock,
): SendMany {
  return async (files) => {
    const locked = await lock("many", () => sendMany(ports, lock, files));
    return locked.ok ? locked.value : failure({ code: "busy" });
  };
}

async function sendMany(
  ports: SendManyPorts,
  lock: KeyedLock,
  files: readonly PayloadFile[],
): Promise<SendManyResult> {
  if (!ports.isTrusted()) return failure({ code: "untrusted" });
  const environment =
    ports.environments().active ?? (await ports.askEnvironment());
  if (environment === undefined) return failure({ code: "dismissed" });
  const found = await findOrAskCredentials(ports, environment);
  if (!found.ok) return found;
  const { credentials } = found;
  const planned = await ports.withProgress(
    "comparing",
    environment,
    (progress) => makePlan(ports, files, environment, credentials, progress),
  );
  if (!planned.ok) return planned;
  const { plan } = planned;
  await ports.showPlan(plan);
  if (!plan.rows.some((row) => row.status === "ready"))
    return failure({ code: "noneReady", files: files.length });
  if (!(await ports.confirmPlan(plan))) return failure({ code: "dismissed" });
  const reason = failedPrecondition(ports, environment);
  if (reason) return failure(reason);
  const results = await ports.withProgress("sending", environment, (progress) =>
    run(ports, lock, plan, credentials, progress),
  );
  return { ok: true, run: { environment, results } };
}
