import type { Environment } from "../../client/environments/environment";
import type { Payload, SendPorts } from "../../client/send/ports";
import { createSend } from "../../client/send/flow";
import type { Prepared } from "../../server/protocol";

export const production: Environment = {
  name: "EU",
  baseUrl: "https://api.example.com",
  stage: "production",
  source: "settings",
};
export const trial: Environment = {
  ...production,
  name: "Try",
  baseUrl: "https://try.example.com",
  stage: "test",
};

export const prepared: Prepared = {
  version: 1,
  kind: "order",
  targets: [{ kind: "order", ref: "a-1" }],
  body: '{"price":100.00}',
  problems: [],
};

/**
 * A world in which everything goes well, its calls written down, and the
 * flow in it. Each test changes what it is about.
 */
export function world(changes: Partial<SendPorts> = {}) {
  const calls: string[] = [];
  const state = { version: 1, unsaved: false };
  const note = <T>(call: string, answer: T): Promise<T> => {
    calls.push(call);
    return Promise.resolve(answer);
  };
  const ports: SendPorts = {
    isTrusted: () => true,
    prepare: (_uri, version) => note("prepare", { ...prepared, version }),
    environments: () => ({
      active: production,
      environments: [production],
      faults: [],
    }),
    askTarget: () => note("ask target", undefined),
    findCredentials: () =>
      note("find credentials", {
        is: "found",
        credentials: { clientKey: "key", apiToken: "token" },
      }),
    askCredentials: () => note("ask credentials", undefined),
    confirmsTestUpdates: () => true,
    confirm: () => note("confirm", true),
    exchange: ({ method, url, body }, { clientKey, apiToken }) =>
      note(`${method} ${url.href} ${body} as ${clientKey}:${apiToken}`, {
        is: "answered",
        answer: { status: 200, body: "{}", bytes: 2 },
      }),
    log: () => {
      calls.push("log");
    },
    now: () => 0,
    ...changes,
  };
  const payload: Payload = {
    uri: "file:///order.cdp-order.json",
    version: () => state.version,
    isUnsaved: () => state.unsaved,
    insertFirstLine: (line) => {
      state.version += 1;
      return note(`insert ${line}`, true);
    },
  };
  return { ports, payload, state, calls, send: createSend(ports) };
}

/** The calls of an update that goes well. */
export const goodCalls: readonly string[] = [
  "prepare",
  "find credentials",
  "confirm",
  `POST https://api.example.com/v2/orders/a-1 ${prepared.body} as key:token`,
  "log",
];
