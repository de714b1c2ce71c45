import type { Credentials } from "../environments/credentials";
import { sameEnvironment } from "../environments/environment";
import {
  notSent,
  outcomeOf,
  type About,
  type NotSent,
  type Outcome,
} from "./outcome";
import type { Payload, SendPorts } from "./ports";
import { makeUpdate, type Update } from "./update";

export type Send = (payload: Payload | undefined) => Promise<Outcome>;

/**
 * Sends a payload at most once for each call, and at most one at a time for a
 * file and for a URL: a call that comes too early is not sent.
 */
export function createSend(ports: SendPorts): Send {
  const busy = new Set<string>();
  const alone = async (
    key: string,
    work: () => Promise<Outcome>,
  ): Promise<Outcome> => {
    if (busy.has(key)) return notSent({ reason: "busy" });
    busy.add(key);
    try {
      return await work();
    } finally {
      busy.delete(key);
    }
  };
  return async (payload) => {
    if (!ports.isTrusted()) return notSent({ reason: "untrusted" });
    if (payload === undefined) return notSent({ reason: "noPayload" });
    return alone(payload.uri, async () => {
      const update = await makeUpdate(ports, payload);
      if (update.is === "notSent") return update;
      return alone(update.request.url.href, () =>
        confirmAndSend(ports, payload, update),
      );
    });
  };
}

async function confirmAndSend(
  ports: SendPorts,
  file: Payload,
  update: Update,
): Promise<Outcome> {
  const { about, request } = update;
  const credentials = await credentialsFor(ports, about);
  if ("is" in credentials) return credentials;
  if (!(await isConfirmed(ports, file, update)))
    return notSent({ reason: "dismissed" });
  const change = changeSince(ports, file, update);
  if (change !== undefined) return notSent(change);
  const started = ports.now();
  const outcome = outcomeOf(
    await ports.exchange(request, credentials, about),
    about,
  );
  const milliseconds = ports.now() - started;
  const { environment } = about;
  ports.log({ request, outcome, environment, milliseconds });
  return outcome;
}

async function credentialsFor(
  ports: SendPorts,
  about: About,
): Promise<Credentials | NotSent> {
  const found = await ports.findCredentials(about.environment);
  if (found.is === "found") return found.credentials;
  const asked =
    found.is === "unavailable"
      ? undefined
      : await ports.askCredentials(about.environment);
  return asked ?? notSent({ reason: "noCredentials", about, lack: found.is });
}

async function isConfirmed(
  ports: SendPorts,
  file: Payload,
  { about, payload, request }: Update,
): Promise<boolean> {
  if (about.environment.stage === "test" && !ports.confirmsTestUpdates())
    return true;
  return ports.confirm({
    ...about,
    request,
    isUnsaved: file.isUnsaved(),
    warnings: payload.warnings,
  });
}

function changeSince(
  ports: SendPorts,
  file: Payload,
  { about, payload }: Update,
) {
  if (!ports.isTrusted()) return { reason: "untrusted" } as const;
  if (file.version() !== payload.version)
    return { reason: "changed", what: "text" } as const;
  const { active } = ports.environments();
  return active !== undefined && sameEnvironment(active, about.environment)
    ? undefined
    : ({ reason: "changed", what: "environment" } as const);
}
