import type { Credentials } from "../../environments/credentials";
import type { Environment } from "../../environments/environment";
import { atMost } from "../../async/at-most";
import { notSent, type Hindrance, type NotSent } from "../outcome";
import { isUnsent } from "../unsent-clause";
import { resourceKey } from "../update";
import { createPace } from "./pace";
import { patiently } from "./patient";
import { atATime, type ManyPorts, type Watch } from "./ports";
import { leftOut, rowOf, type File, type Row } from "./row";

/** What will happen to each of many files, known before anything is sent. */
export interface Plan {
  readonly is: "plan";
  readonly environment: Environment;
  /** In the order of the files, in which they are sent too. */
  readonly rows: readonly Row[];
}

/**
 * Checks each file and compares it with what is live. Retrieves only. Ends
 * without a plan where no file would fare better than the one just looked at.
 */
export async function makePlan(
  ports: ManyPorts,
  files: readonly File[],
  environment: Environment,
  credentials: Credentials,
  { tell, signal }: Watch,
): Promise<Plan | NotSent> {
  let done = 0;
  let end: NotSent | undefined;
  const progress = () => ({ done, of: files.length });
  const pace = createPace(ports, signal, (waitMs) => {
    tell({ ...progress(), waitMs });
  });
  const exchange = patiently(ports.exchange, pace, signal);
  const looking = { ...ports, exchange };
  const rows = await atMost(atATime, files, async (file) => {
    if (signal.aborted) end ??= notSent({ reason: "dismissed" });
    if (end) return leftOut(file, end.because);
    const row = await rowOf(looking, file, environment, credentials);
    if (row.is === "leftOut" && isSameForAll(row.because))
      end ??= notSent(row.because);
    done += 1;
    tell(progress());
    return row;
  });
  if (signal.aborted) return notSent({ reason: "dismissed" });
  return end ?? { is: "plan", environment, rows: withShared(rows) };
}

/** The environment cannot be reached, or does not know the credentials. */
function isSameForAll(because: Hindrance): boolean {
  return because.reason === "noLive"
    ? because.status === 401
    : isUnsent(because.reason);
}

function withShared(rows: readonly Row[]): readonly Row[] {
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
