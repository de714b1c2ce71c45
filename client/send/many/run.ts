import type { Credentials } from "../../environments/credentials";
import type { KeyedLock } from "../../async/keyed-lock";
import { notSentReport, type UpdateReport } from "../deliver";
import { notSent, type Outcome } from "../outcome";
import { resourceKey } from "../update";
import { createStopConditions, stop } from "./stop-conditions";
import { deliverRow } from "./deliver-row";
import { asksToWait, createRateLimit } from "./rate-limit";
import { maxTries } from "./with-retry-after";
import type { Plan } from "./plan";
import { maxConcurrent, type ManyPorts, type ProgressReporter } from "./ports";
import type { ReadyRow, PlanRow } from "./row";

/** What became of one of many files. */
export interface RowResult {
  readonly row: PlanRow;
  readonly report: UpdateReport;
}

/**
 * Sends what a plan has ready: in its order, at most four at a time, never two
 * for one resource. An update is sent again only after 429, which is a refusal.
 * When the signal comes, or the brakes say so, those under way end and no more
 * are begun. What became of each, in the order of the plan.
 */
export async function run(
  ports: ManyPorts,
  lock: KeyedLock,
  plan: Plan,
  credentials: Credentials,
  { tell, signal }: ProgressReporter,
): Promise<readonly RowResult[]> {
  const ready = plan.rows.filter((row) => row.is === "ready");
  const waiting = new Set(ready);
  const inProgress = new Map<string, Promise<void>>();
  const reports = new Map<PlanRow, UpdateReport>();
  const tries = new Map<PlanRow, number>();
  const progress = () => ({
    done: ready.length - waiting.size - inProgress.size,
    of: ready.length,
  });
  const stopConditions = createStopConditions(ports, plan.environment, signal);
  const rateLimit = createRateLimit(ports, stopConditions.signal, (waitMs) => {
    tell({ ...progress(), waitMs });
  });
  const deliver = deliverRow(ports, credentials, { rateLimit, stopConditions });
  /** How many at a time: one after the server put something off, then slowly more. */
  let width = maxConcurrent;

  async function send(row: ReadyRow, key: string): Promise<void> {
    const ended = await lock(key, () => deliver(row));
    inProgress.delete(key);
    if (ended === "later") waiting.add(row);
    else settle(row, key, "is" in ended ? notSentReport(ended) : ended);
    tell(progress());
  }

  function settle(row: ReadyRow, key: string, report: UpdateReport): void {
    const { outcome } = report;
    reports.set(row, report);
    const tried = (tries.get(row) ?? 0) + 1;
    tries.set(row, tried);
    const isOff = isPutOff(outcome);
    width = isOff ? 1 : Math.min(width + 1 / width, maxConcurrent);
    if (isOff && tried < maxTries) waiting.add(row);
    else stopConditions.record(key, outcome);
  }

  /** The first one that is free; what was put off is first again. */
  function next(): ReadyRow | undefined {
    if (inProgress.size >= Math.floor(width) || stopConditions.reason())
      return undefined;
    return ready.find(
      (row) => waiting.has(row) && !inProgress.has(resourceKey(row.update)),
    );
  }

  for (;;) {
    if (waiting.size > 0 && !stopConditions.reason()) await rateLimit.ready();
    const row = next();
    if (row) {
      const key = resourceKey(row.update);
      waiting.delete(row);
      inProgress.set(key, send(row, key));
    } else if (inProgress.size > 0) await Promise.race(inProgress.values());
    else break;
  }

  const rest = stopConditions.reason() ?? stop("cancelled");
  return plan.rows.map((row) => {
    const reason = row.is === "skipped" ? row.reason : rest;
    return { row, report: reports.get(row) ?? notSentReport(notSent(reason)) };
  });
}

/** Refused for now, or not begun: it may be tried again. */
function isPutOff(outcome: Outcome): boolean {
  if (outcome.is === "refused") return outcome.response.status === 429;
  if (outcome.is !== "notSent" || outcome.reason.code !== "blind") return false;
  const { reason } = outcome.reason;
  return typeof reason === "object" && asksToWait(reason);
}
