import type { Credentials } from "../../environments/credentials";
import type { Alone } from "../../async/keyed-lock";
import { unsentReport, type Report } from "../deliver";
import { notSent, type Outcome } from "../outcome";
import { resourceKey } from "../update";
import { createBrakes, stop } from "./brakes";
import { deliverRow } from "./deliver-row";
import { asksToWait, createPace } from "./pace";
import { mostTries } from "./patient";
import type { Plan } from "./plan";
import { atATime, type ManyPorts, type Watch } from "./ports";
import type { Ready, Row } from "./row";

/** What became of one of many files. */
export interface Result {
  readonly row: Row;
  readonly report: Report;
}

/**
 * Sends what a plan has ready: in its order, at most four at a time, never two
 * for one resource. An update is sent again only after 429, which is a refusal.
 * When the signal comes, or the brakes say so, those under way end and no more
 * are begun. What became of each, in the order of the plan.
 */
export async function run(
  ports: ManyPorts,
  alone: Alone,
  plan: Plan,
  credentials: Credentials,
  { tell, signal }: Watch,
): Promise<readonly Result[]> {
  const ready = plan.rows.filter((row) => row.is === "ready");
  const waiting = new Set(ready);
  const underWay = new Map<string, Promise<void>>();
  const reports = new Map<Row, Report>();
  const tries = new Map<Row, number>();
  const progress = () => ({
    done: ready.length - waiting.size - underWay.size,
    of: ready.length,
  });
  const brakes = createBrakes(ports, plan.environment, signal);
  const pace = createPace(ports, brakes.signal, (waitMs) => {
    tell({ ...progress(), waitMs });
  });
  const deliver = deliverRow(ports, credentials, { pace, brakes });
  /** How many at a time: one after the server put something off, then slowly more. */
  let width = atATime;

  async function send(row: Ready, key: string): Promise<void> {
    const ended = await alone(key, () => deliver(row));
    underWay.delete(key);
    if (ended === "later") waiting.add(row);
    else settle(row, key, "is" in ended ? unsentReport(ended) : ended);
    tell(progress());
  }

  function settle(row: Ready, key: string, report: Report): void {
    const { outcome } = report;
    reports.set(row, report);
    const tried = (tries.get(row) ?? 0) + 1;
    tries.set(row, tried);
    const isOff = isPutOff(outcome);
    width = isOff ? 1 : Math.min(width + 1 / width, atATime);
    if (isOff && tried < mostTries) waiting.add(row);
    else brakes.heed(key, outcome);
  }

  /** The first one that is free; what was put off is first again. */
  function next(): Ready | undefined {
    if (underWay.size >= Math.floor(width) || brakes.pulled()) return undefined;
    return ready.find(
      (row) => waiting.has(row) && !underWay.has(resourceKey(row.update)),
    );
  }

  for (;;) {
    if (waiting.size > 0 && !brakes.pulled()) await pace.ready();
    const row = next();
    if (row) {
      const key = resourceKey(row.update);
      waiting.delete(row);
      underWay.set(key, send(row, key));
    } else if (underWay.size > 0) await Promise.race(underWay.values());
    else break;
  }

  const rest = brakes.pulled() ?? stop("cancelled");
  return plan.rows.map((row) => {
    const because = row.is === "leftOut" ? row.because : rest;
    return { row, report: reports.get(row) ?? unsentReport(notSent(because)) };
  });
}

/** Refused for now, or not begun: it may be tried again. */
function isPutOff(outcome: Outcome): boolean {
  if (outcome.is === "refused") return outcome.answer.status === 429;
  if (outcome.is !== "notSent" || outcome.because.reason !== "blind")
    return false;
  const { because } = outcome.because;
  return typeof because === "object" && asksToWait(because);
}
