import { setTimeout as delay } from "node:timers/promises";
import { isObject } from "../../../cdp/attributes";
import { startSandbox, type Sandbox } from "../../../sandbox/sandbox";
import { refOf } from "./many-payloads";

export interface SlowCdp {
  readonly sandbox: Sandbox;
  /** Milliseconds from the first request on, to the last response, of all since this was asked before. */
  readonly elapsed: () => { readonly requests: number; readonly ms: number };
}

/** A sandbox with as many orders, all like one payload, that takes its time for each response. */
export async function startSlowCdp(
  orders: number,
  payload: string,
  responseMs: number,
): Promise<SlowCdp> {
  const body = JSON.parse(payload) as object;
  const live = new Map<string, object>();
  for (const index of Array.from({ length: orders }).keys()) {
    const ref = refOf(index);
    live.set(ref, { ...body, ref, status: "CONFIRMED", modifiedAt: time(0) });
  }
  let requests = 0;
  let first: number | undefined;
  let last = 0;
  const sandbox = await startSandbox({
    async intercept({ method, path, body: sent }) {
      const begin = performance.now();
      first ??= begin;
      requests += 1;
      const ref = path.split("/").at(-1) ?? "";
      const before = live.get(ref);
      if (before === undefined) return undefined;
      const update: unknown =
        method === "POST" ? JSON.parse(String(sent)) : undefined;
      const after = isObject(update)
        ? { ...before, ...update, modifiedAt: time(requests) }
        : before;
      live.set(ref, after);
      await delay(responseMs);
      last = performance.now();
      return { status: 200, body: after };
    },
  });
  return {
    sandbox,
    elapsed() {
      const result = { requests, ms: last - (first ?? last) };
      requests = 0;
      first = undefined;
      return result;
    },
  };
}

const time = (seconds: number) =>
  new Date(Date.UTC(2026, 0, 1, 0, 0, seconds)).toISOString();
