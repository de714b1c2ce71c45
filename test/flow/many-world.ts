import type { HttpResult } from "../../client/http/http-result";
import { responded } from "./responses";
import { createKeyedLock, type KeyedLock } from "../../client/async/keyed-lock";
import {
  createSendingMany,
  type SendingMany,
  type SendManyResult,
} from "../../client/send/many/flow";
import type { RowProgress } from "../../client/send/many/row";
import type { Plan } from "../../client/send/many/plan";
import type { SendManyPorts } from "../../client/send/many/dialogs";
import type { Progress } from "../../client/send/many/services";
import type { HttpRequest } from "../../client/http/http-request";
import { production, world } from "./fakes";
import { serverPrepares } from "./server-prepares";

/** Payloads by name; one that is `undefined` cannot be read. */
export type Texts = Readonly<Record<string, string | undefined>>;

/** The response of an environment; nothing where it is to go well. */
export type Respond = (
  call: string,
  world: ManyWorld,
) => FakeResponse | HttpResult | undefined;

/** `text` is what the environment holds where it is absent and all is well. */
interface FakeResponse {
  readonly ok?: undefined;
  readonly status?: number;
  readonly text?: string;
  readonly retryAfterMs?: number;
}

export interface ManyWorld {
  /** `GET a-1`, `POST a-1`, in the order in which they were begun. */
  readonly calls: string[];
  /** Calls that have not ended, the most at once. */
  readonly peak: () => number;
  readonly reported: Progress[];
  readonly plans: Plan[];
  readonly texts: Record<string, string | undefined>;
  readonly ports: SendManyPorts;
  readonly lock: KeyedLock;
  readonly cancelling: AbortController;
  readonly sendingMany: SendingMany;
  /** Plans all files, in their order, and sends those that are not excluded. */
  readonly send: (excluded?: ReadonlySet<string>) => Promise<SendManyResult>;
  /** `2 inProgress`, `2 accepted`, in the order in which the view was told. */
  readonly rows: string[];
  /** The versions of the resources; each update makes the next one. */
  readonly held: Map<string, number>;
}

/** Orders that an environment holds, on a clock that only waiting moves. */
export function manyWorld(
  texts: Texts,
  respond: Respond = () => undefined,
  changes: Partial<SendManyPorts> = {},
): ManyWorld {
  let time = 0;
  let running = 0;
  let most = 0;
  const cancelling = new AbortController();
  const lock = createKeyedLock();
  const { ports: single } = world();
  const ports: SendManyPorts = {
    ...single,
    environments: () => ({
      active: production,
      environments: [production],
      errors: [],
    }),
    prepareText: (uri, text) => Promise.resolve(serverPrepares(uri, text)),
    readText: (uri) => Promise.resolve(made.texts[uri]),
    now: () => time,
    wait: (ms) => {
      time += ms;
      return later();
    },
    withProgress: (_phase, _environment, work) =>
      work({
        report: (progress) => made.reported.push(progress),
        signal: cancelling.signal,
      }),
    showPlan: (plan) => {
      made.plans.push(plan);
      return Promise.resolve();
    },
    isShown: (plan) => made.plans.at(-1) === plan,
    confirmPlan: () => Promise.resolve(true),
    showStart: () => undefined,
    showRow: (uri, progress) => {
      made.rows.push(`${uri} ${progressWord(progress)}`);
    },
    async sendRequest(request) {
      const ref = request.url.pathname.split("/").at(-1) ?? "";
      const call = `${request.method} ${ref}`;
      made.calls.push(call);
      most = Math.max(most, ++running);
      const reported = respond(call, made);
      await later();
      running -= 1;
      if (reported?.ok !== undefined) return reported;
      const { status = 200, retryAfterMs } = reported ?? {};
      const held = status === 200 ? hold(request, ref) : "";
      const { response } = responded(status, reported?.text ?? held);
      return {
        ok: true,
        response: {
          ...response,
          ...(retryAfterMs !== undefined && { retryAfterMs }),
        },
      };
    },
    ...changes,
  };
  const made: ManyWorld = {
    calls: [],
    peak: () => most,
    reported: [],
    plans: [],
    texts: { ...texts },
    ports,
    lock,
    cancelling,
    sendingMany: createSendingMany(ports, lock),
    async send(excluded = new Set()) {
      const planned = await made.sendingMany.plan(() =>
        Promise.resolve(Object.keys(texts).map((uri) => ({ uri, name: uri }))),
      );
      if (!planned.ok) return planned;
      return made.sendingMany.send(planned.plan, excluded);
    },
    rows: [],
    held: new Map(),
  };
  return made;

  function hold({ method }: HttpRequest, ref: string): string {
    const key = ref.toLowerCase();
    const version = (made.held.get(key) ?? 0) + (method === "POST" ? 1 : 0);
    made.held.set(key, version);
    return `{"ref":"${ref}","modifiedAt":"version ${version}","price":${version}}`;
  }
}

function progressWord(progress: RowProgress): string {
  return progress.status === "ended"
    ? progress.report.outcome.status
    : progress.status;
}

/** Long enough for everything else that can go on to go on. */
function later(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

export const order = (ref: string, price = 100) =>
  `// @order ${ref}\n{"price": ${price}}`;

/** Orders `a-1`, `a-2` and so on, each in a file of its own. */
export const orders = (count: number): Texts =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [`${n + 1}`, order(`a-${n + 1}`)]),
  );

/** How each file ended: `accepted`, or why it was not sent. */
export function ends(sent: SendManyResult): readonly string[] {
  if (!sent.ok) return [`not sent: ${sent.reason.code}`];
  return sent.run.results.map(({ report: { outcome } }) => {
    switch (outcome.status) {
      case "accepted":
        return "accepted";
      case "refused":
        return `refused ${outcome.response.status}`;
      case "unknown":
        return "unknown";
      case "notSent": {
        const { reason } = outcome;
        return reason.code === "stopped"
          ? `stopped: ${reason.cause}`
          : `not sent: ${reason.code}`;
      }
    }
  });
}
