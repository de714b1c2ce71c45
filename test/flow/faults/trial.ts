import { ok } from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { inspect } from "node:util";
import type { Kind } from "../../../cdp/kinds";
import type { Environment } from "../../../client/environments/environment";
import type { HttpResult } from "../../../client/http/http-result";
import {
  openHistory,
  type History,
} from "../../../client/send/history/history";
import { logLine } from "../../../client/http/messages/log-line";
import type { SendPorts } from "../../../client/send/dialogs";
import { seenResources } from "../../../client/send/seen";
import { sendRequest } from "../../../client/http/send-request";
import { canary, canaryIn, noCanary } from "../../unit/canary";
import { prepared, production, world } from "../fakes";
import { openPlace, type Place } from "./place";

/** A flow with the real transport, history and memory, to one place. */
export interface Trial extends ReturnType<typeof world> {
  readonly place: Place;
  readonly history: History;
  readonly log: readonly string[];
  /** How each request ended. */
  readonly results: readonly HttpResult[];
  /** Those there are from now on; `undefined` stands for the place. */
  readonly changeEnvironments: (
    to: () => readonly Environment[] | undefined,
  ) => void;
  /** `GET`, `POST`, `PATCH`, `PUT`: what the place got. */
  readonly methods: () => readonly string[];
}

interface TrialOptions {
  readonly secure?: boolean | undefined;
  readonly kind?: Kind | undefined;
  /** Called when everything is agreed and the update is about to leave. */
  readonly beforeUpdate?: (place: Place) => void | Promise<void>;
  readonly ports?: Partial<SendPorts>;
}

/** When the test ends, nothing that this flow kept or said may hold the credentials. */
export async function openTrial(
  t: TestContext,
  {
    secure = false,
    kind = "order",
    beforeUpdate = () => undefined,
    ports = {},
  }: TrialOptions = {},
): Promise<Trial> {
  const place = await openPlace(t, secure);
  const active = { ...production, baseUrl: place.baseUrl };
  const folder = mkdtempSync(join(tmpdir(), "cdp-trial-"));
  const history = openHistory(join(folder, "history"), {
    keepBodies: () => true,
  });
  let given: () => readonly Environment[] | undefined = () => undefined;
  const log: string[] = [];
  const results: HttpResult[] = [];
  const made = world({
    prepare: (_uri, version) =>
      Promise.resolve({
        ...prepared,
        ...{ version, kind, targets: [{ kind, ref: "a-1" }] },
      }),
    environments: () => {
      const environments = given() ?? [active];
      return { active: environments[0], environments, errors: [] };
    },
    findCredentials: () => Promise.resolve({ ok: true, credentials: canary }),
    async sendRequest(request, credentials, { environment }) {
      if (request.method !== "GET") await beforeUpdate(place);
      const { limits, aborting } = place;
      const started = performance.now();
      const ended = await sendRequest(
        request,
        credentials,
        limits,
        aborting.signal,
      );
      results.push(ended);
      const milliseconds = performance.now() - started;
      log.push(
        logLine({
          request,
          result: ended,
          environment: environment.name,
          milliseconds,
        }),
      );
      return ended;
    },
    seen: seenResources(join(folder, "seen")),
    history,
    now: () => performance.now(),
    ...ports,
  });
  t.after(async () => {
    const files = readdirSync(folder, {
      recursive: true,
      withFileTypes: true,
    })
      .filter((file) => file.isFile())
      .map(({ parentPath, name }) => [
        name,
        readFileSync(join(parentPath, name), "utf8"),
      ]);
    const kept = inspect(
      [made.calls, log, results, await history.list(), files],
      { depth: null, maxStringLength: null, maxArrayLength: null },
    );
    rmSync(folder, { recursive: true });
    noCanary("what was kept", kept);
    const arrived = place.received.join("");
    ok(secure || arrived === "" || canaryIn(arrived).length > 0);
  });
  return {
    ...made,
    place,
    history,
    log,
    results,
    changeEnvironments: (to) => {
      given = to;
    },
    methods: () =>
      place.received.map((request) => request.split(" ", 1).join()),
  };
}
