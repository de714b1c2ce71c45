import { mapConcurrently } from "../../async/map-concurrently";
import type { Environment } from "../../environments/environment";
import type { Credentials } from "../../http/credentials";
import { isConnectionError } from "../../http/http-result";
import { failure, type Failure, type NotSentReason } from "../outcome";
import { resourceKey } from "../update";
import { createRateLimit } from "./rate-limit";
import type { PayloadFile } from "./payload-file";
import { planRow, skipped, type PlanRow } from "./row";
import {
  maxConcurrent,
  type ProgressReporter,
  type SendManyServices,
} from "./services";
import { withRetryAfter } from "./with-retry-after";

/** Says what will happen to each of many files, before anything is sent. */
export interface Plan {
  readonly environment: Environment;
  /** In the order of the files, in which they are sent too. */
  readonly rows: readonly PlanRow[];
}

export type PlanResult = { readonly ok: true; readonly plan: Plan } | Failure;

/**
 * Checks each file and compares it with what is live. Retrieves only. Ends
 * without a plan where no file would fare better than the one just looked at.
 */
export async function makePlan(
  services: SendManyServices,
  files: readonly PayloadFile[],
  environment: Environment,
  credentials: Credentials,
  { report, signal }: ProgressReporter,
): Promise<PlanResult> {
  let done = 0;
  let end: Failure | undefined;
  const progress = () => ({ done, of: files.length });
  const rateLimit = createRateLimit(services, signal, (waitMs) => {
    report({ ...progress(), waitMs });
  });
  const withRetries = {
    ...services,
    sendRequest: withRetryAfter(services.sendRequest, rateLimit, signal),
  };
  const rows = await mapConcurrently(maxConcurrent, files, async (file) => {
    if (signal.aborted) end ??= failure({ code: "dismissed" });
    if (end) return skipped(file, end.reason);
    const row = await planRow(withRetries, file, environment, credentials);
    if (row.status === "skipped" && isSameForAll(row.reason))
      end ??= failure(row.reason);
    done += 1;
    report(progress());
    return row;
  });
  if (signal.aborted) return failure({ code: "dismissed" });
  return end ?? { ok: true, plan: { environment, rows: withShared(rows) } };
}

/** The environment cannot be reached, or does not know the credentials. */
function isSameForAll({ code }: NotSentReason): boolean {
  return code === "credentialsRejected" || isConnectionError(code);
}

function withShared(rows: readonly PlanRow[]): readonly PlanRow[] {
  const files = new Map<string, number>();
  for (const row of rows)
    if (row.status === "ready") {
      const key = resourceKey(row.update);
      files.set(key, (files.get(key) ?? 0) + 1);
    }
  return rows.map((row) =>
    row.status === "ready"
      ? { ...row, isShared: (files.get(resourceKey(row.update)) ?? 0) > 1 }
      : row,
  );
}
