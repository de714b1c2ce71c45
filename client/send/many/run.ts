import type { KeyedLock } from "../../async/keyed-lock";
import type { Credentials } from "../../http/credentials";
import { notSentReport, type UpdateReport } from "../deliver";
import type { Outcome } from "../outcome";
import { resourceKey } from "../update";
import { deliverRow } from "./deliver-row";
import type { SendManyPorts } from "./dialogs";
import type { Plan } from "./plan";
import { asksToWait, createRateLimit } from "./rate-limit";
import type { PlanRow, ReadyRow } from "./row";
import {
  maxConcurrent,
  type ProgressReporter,
  type SendManyServices,
} from "./services";
import { createStopConditions, stopped } from "./stop-conditions";
import { maxTries } from "./with-retry-after";

export interface RowResult {
  readonly row: PlanRow;
  readonly report: UpdateReport;
}

/**
 * Sends what a plan has ready: in its order, at most four at a time, never two
 * for one resource. What is left to do behind an accepted one, such as its
 * history, keeps no other waiting. An update is sent again only after 429, which is a refusal.
 * When the signal comes, or a stop condition is met, those in progress end and no more
 * are begun. What became of each, in the order of the plan.
 */
export async function run(
  services: SendManyServices & Pick<SendManyPorts, "showRow">,
  lock: KeyedLock,
  plan: Plan,
  credentials: Credentials,
  { report, signal }: ProgressReporter,
): Promise<readonly RowResult[]> {
  const ready = plan.rows.filter((row) => row.status === "ready");
  const waiting = new Set(ready);
  /** By resource, until all of it has ended. */
  const inProgress = new Map<string, Promise<void>>();
  /** The same, until it is accepted or has ended. */
  const exchanges = new Map<string, Promise<void>>();
  const reports = new Map<PlanRow, UpdateReport>();
  const tries = new Map<PlanRow, number>();
  const progress = () => ({
    done: ready.length - waiting.size - inProgress.size,
    of: ready.length,
  });
  const stopConditions = createStopConditions(
    services,
    plan.environment,
    signal,
  );
  const rateLimit = createRateLimit(
    services,
    stopConditions.signal,
    (waitMs) => {
      report({ ...progress(), waitMs });
    },
  );
  const deliver = deliverRow(services, credentials, rateLimit, stopConditions);
  /** How many at a time: one after the server put something off, then slowly more. */
  let width = maxConcurrent;

  function begin(row: ReadyRow): void {
    const key = resourceKey(row.update);
    waiting.delete(row);
    services.showRow(row.file.uri, { status: "inProgress" });
    const exchange = new Promise<void>((resolve) => {
      const sending = send(row, key, resolve);
      inProgress.set(key, sending);
      void sending.then(resolve);
    }).then(() => {
      exchanges.delete(key);
    });
    exchanges.set(key, exchange);
  }

  async function send(
    row: ReadyRow,
    key: string,
    onAccepted: () => void,
  ): Promise<void> {
    const locked = await lock(key, () => deliver(row, onAccepted));
    inProgress.delete(key);
    if (!locked.ok) settle(row, key, notSentReport({ code: "busy" }));
    else if (locked.value.isPutOff) putOff(row);
    else settle(row, key, locked.value.report);
    report(progress());
  }

  function settle(row: ReadyRow, key: string, ended: UpdateReport): void {
    const { outcome } = ended;
    reports.set(row, ended);
    const tried = (tries.get(row) ?? 0) + 1;
    tries.set(row, tried);
    const isOff = isPutOff(outcome);
    width = isOff ? 1 : Math.min(width + 1 / width, maxConcurrent);
    if (isOff && tried < maxTries) {
      putOff(row);
      return;
    }
    stopConditions.record(key, outcome);
    services.showRow(row.file.uri, { status: "ended", report: ended });
  }

  function putOff(row: ReadyRow): void {
    waiting.add(row);
    services.showRow(row.file.uri, { status: "waiting" });
  }

  /** The first one that is free; what was put off is first again. */
  function next(): ReadyRow | undefined {
    if (
      exchanges.size >= Math.floor(width) ||
      inProgress.size >= maxUnended ||
      stopConditions.reason()
    )
      return undefined;
    return ready.find(
      (row) => waiting.has(row) && !inProgress.has(resourceKey(row.update)),
    );
  }

  for (;;) {
    if (waiting.size > 0 && !stopConditions.reason()) await rateLimit.ready();
    const row = next();
    if (row) begin(row);
    else if (inProgress.size > 0)
      await Promise.race([...exchanges.values(), ...inProgress.values()]);
    else break;
  }

  const rest = stopConditions.reason() ?? stopped("cancelled");
  return plan.rows.map((row) => {
    const reason = row.status === "skipped" ? row.reason : rest;
    return { row, report: reports.get(row) ?? notSentReport(reason) };
  });
}

/** Accepted ones, too, where the disk does not keep up. */
const maxUnended = 2 * maxConcurrent;

/** Refused for now, or not begun: it may be tried again. */
function isPutOff(outcome: Outcome): boolean {
  if (outcome.status === "refused") return outcome.response.status === 429;
  if (outcome.status !== "notSent" || outcome.reason.code !== "notCompared")
    return false;
  const { error } = outcome.reason;
  return error.code === "status" && asksToWait(error);
}
