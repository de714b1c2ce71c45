import type { Environment } from "../../client/environments/environment";
import type { SendPorts } from "../../client/send/dialogs";
import type { OpenPayload } from "../../client/send/open-payload";
import { responded } from "./responses";
import { createSending } from "../../client/send/flow";
import type { Prepared } from "../../client/language-client/protocol";

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
  replaceableTargetLines: [],
  suppressedErrors: [],
  body: '{"price":100.00}',
  problems: [],
};

/** The live resource before an update. */
export const live = (ref: string) =>
  `{"ref":"${ref}","modifiedAt":"monday","price":90,"channel":"WEB"}`;
const echo = (ref: string) =>
  `{"ref":"${ref}","modifiedAt":"tuesday","price":100}`;

/**
 * A world in which everything goes well, its calls written down, and the
 * flow in it. Each test changes what it is about.
 */
export function world(changes: Partial<SendPorts> = {}) {
  const calls: string[] = [];
  const state = { version: 1, unsaved: false };
  const note = <T>(call: string, response: T): Promise<T> => {
    calls.push(call);
    return Promise.resolve(response);
  };
  const ports: SendPorts = {
    isTrusted: () => true,
    prepare: (_uri, version) => note("prepare", { ...prepared, version }),
    prepareText: (_uri, text) =>
      note(`prepare ${text}`, {
        ...prepared,
        version: 0,
        body: text.replace(/^.*\n/, ""),
      }),
    payloadOfResponse: (text) =>
      note("make payload", {
        ok: true,
        text: `// @order a-1\n${text.replace(/"ref".*?"modifiedAt".*?,/, "")}`,
      }),
    insert: () => note("insert", undefined),
    environments: () => ({
      active: production,
      environments: [production],
      errors: [],
    }),
    askEnvironment: () => note("ask environment", undefined),
    askTarget: () => note("ask target", undefined),
    findCredentials: () =>
      note("find credentials", {
        ok: true,
        credentials: { clientKey: "key", apiToken: "token" },
      }),
    askCredentials: () => note("ask credentials", undefined),
    confirmsTestUpdates: () => true,
    showChanges: () => note("show changes", undefined),
    confirm: () => note("confirm", "send"),
    sendRequest: (request, { clientKey, apiToken }) => {
      const { method, url } = request;
      const sent = method === "POST" ? ` ${request.body}` : "";
      const ref = url.pathname.split("/").at(-1) ?? "";
      const body = method === "POST" ? echo(ref) : live(ref);
      return note(
        `${method} ${url.href}${sent} as ${clientKey}:${apiToken}`,
        responded(200, body),
      );
    },
    seen: {
      recall: () => Promise.resolve(undefined),
      remember: (_environment, kind, ref, modifiedAt) =>
        note(`remember ${kind} ${ref} of ${modifiedAt}`, undefined),
    },
    history: {
      isInProgress: () => Promise.resolve(false),
      begin: (entry) =>
        note("begin history", {
          ...entry,
          id: "1",
          at: "2026-01-01T00:00:00.000Z",
          end: { status: "inProgress" },
        }),
      end: (_entry, { status }, after) =>
        note(`end history ${status} ${after ?? ""}`.trimEnd(), undefined),
    },
    now: () => 0,
    ...changes,
  };
  const payload: OpenPayload = {
    uri: "file:///order.cdp-order.json",
    version: () => state.version,
    isUnsaved: () => state.unsaved,
    writeTargetLine: (line, _version, replaced) => {
      state.version += 1;
      return note(`${replaced ? "replace with" : "insert"} ${line}`, true);
    },
    applyEdits: () => note("apply edits", false),
  };
  const sending = createSending(ports);
  return {
    ports,
    payload,
    state,
    calls,
    sending,
    /** Sends, and tells the outcome only. */
    send: async (file: OpenPayload | undefined) =>
      (await sending.send(file)).outcome,
  };
}

const get = (ref: string) =>
  `GET https://api.example.com/v2/orders/${ref} as key:token`;
export const post = (ref: string) =>
  `POST https://api.example.com/v2/orders/${ref} ${prepared.body} as key:token`;

/** The calls of an update that goes well, from its credentials on. */
export const goodCalls = (ref: string): readonly string[] => [
  "find credentials",
  get(ref),
  `remember order ${ref} of monday`,
  "show changes",
  "confirm",
  get(ref),
  `remember order ${ref} of monday`,
  "begin history",
  post(ref),
  `remember order ${ref} of tuesday`,
  "end history accepted tuesday",
];
