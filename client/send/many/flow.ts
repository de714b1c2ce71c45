import type { Environment } from "../../environments/environment";
import { changeSince, untrusted } from "../change-since";
import type { Alone } from "../../async/keyed-lock";
import { credentialsFor } from "../credentials-for";
import { notSent, type NotSent } from "../outcome";
import { makePlan } from "./plan";
import type { ManyPorts } from "./ports";
import type { File } from "./row";
import { run, type Result } from "./run";

/** What became of many files that the user agreed to send. */
export interface Ended {
  readonly is: "ended";
  readonly environment: Environment;
  /** One for each file, in the order of the plan. */
  readonly results: readonly Result[];
}

export type SendMany = (files: readonly File[]) => Promise<Ended | NotSent>;

/**
 * Plans, shows, asks, and sends. One at a time: what comes while another is
 * under way is not sent. `alone` is shared with whoever sends single updates.
 */
export function createSendMany(ports: ManyPorts, alone: Alone): SendMany {
  return (files) => alone("many", () => sendMany(ports, alone, files));
}

async function sendMany(
  ports: ManyPorts,
  alone: Alone,
  files: readonly File[],
): Promise<Ended | NotSent> {
  if (!ports.isTrusted()) return notSent(untrusted);
  const { active: environment, faults } = ports.environments();
  if (environment === undefined)
    return notSent({ reason: "noEnvironment", faults });
  const about = { environment, kind: "order" } as const;
  const credentials = await credentialsFor(ports, about);
  if ("is" in credentials) return credentials;
  const plan = await ports.watched("comparing", environment, (watch) =>
    makePlan(ports, files, environment, credentials, watch),
  );
  if (plan.is === "notSent") return plan;
  await ports.showPlan(plan);
  if (!plan.rows.some((row) => row.is === "ready"))
    return notSent({ reason: "noneReady", files: files.length });
  if (!(await ports.confirmPlan(plan))) return notSent({ reason: "dismissed" });
  const change = changeSince(ports, about);
  if (change) return notSent(change);
  const results = await ports.watched("sending", environment, (watch) =>
    run(ports, alone, plan, credentials, watch),
  );
  return { is: "ended", environment, results };
}
