import type { Credentials } from "../../environments/credentials";
import type { Environment } from "../../environments/environment";
import { atMost } from "../../async/at-most";
import { notSent, type NotSentReason, type NotSent } from "../outcome";
import { isConnectionError } from "../unsent-clause";
import { resourceKey } from "../update";
import { createRateLimit } from "./rate-limit";
import { withRetryAfter } from "./with-retry-after";
import { maxConcurrent, type ManyPorts, type ProgressReporter } from "./ports";
import { skipped, rowOf, type PayloadFile, type PlanRow } from "./row";

/** What will happen to each of many files, known before anything is sent. */
export interface Plan {
  readonly is: "plan";
  readonly environment: Environment;
  /** In the order of the files, in which they are sent too. */
  readonly rows: readonly PlanRow[];
}

/**
 * Checks each file and compares it with what is live. Retrieves only. Ends
 * without a plan where no file would fare better than the one just looked at.
 */
export async function makePlan(
  ports: ManyPorts,
  files: readonly PayloadFile[],
  environment: Environment,
  credentials: Credentials,
  { tell, signal }: ProgressReporter,
): Promise<Plan | NotSent> {
  let done = 0;
  let end: NotSent | undefined;
  const progress = () => ({ done, of: files.length });
  const rateLimit = createRateLimit(ports, signal, (waitMs) => {
    tell({ ...progress(), waitMs });
  });
  const exchange = withRetryAfter(ports.exchange, rateLimit, signal);
  const looking = { ...ports, exchange };
  const rows = await atMost(maxConcurrent, files, async (file) => {
    if (signal.aborted) end ??= notSent({ code: "dismissed" });
    if (end) return skipped(file, end.reason);
    const row = await rowOf(looking, file, environment, credentials);
    if (row.is === "skipped" && isSameForAll(row.reason))
      end ??= notSent(row.reason);
    done += 1;
    tell(progress());
    return row;
  });
  if (signal.aborted) return notSent({ code: "dismissed" });
  return end ?? { is: "plan", environment, rows: withShared(rows) };
}

/** The environment cannot be reached, or does not know the credentials. */
function isSameForAll(reason: NotSentReason): boolean {
  return reason.code === "noLive"
    ? reason.status === 401
    : isConnectionError(reason.code);
}

function withShared(rows: readonly PlanRow[]): readonly PlanRow[] {
  const files = new Map<string, number>();
  for (const row of rows)
    if (row.is === "ready") {
      const key = resourceKey(row.update);
      files.set(key, (files.get(key) ?? 0) + 1);
    }
  return rows.map((row) =>
    row.is === "ready"
      ? { ...row, isShared: (files.get(resourceKey(row.update)) ?? 0) > 1 }
      : row,
  );
}
