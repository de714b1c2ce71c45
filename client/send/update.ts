import type { HistoryEntry } from "./history/entry";
import { checkPayload, type CheckedPayload } from "./check-payload";
import { notSent, type Destination, type NotSent } from "./outcome";
import type { OpenPayload, SendPorts } from "./ports";
import { updateRequest, type UpdateRequest } from "../http/request";
import { targetFor, targetLineFor } from "./target";

/** A checked text with its way to go: nothing of it changes any more. */
export interface Update {
  readonly is: "update";
  readonly destination: Destination;
  readonly ref: string;
  readonly request: UpdateRequest;
  readonly warnings: number;
  readonly origin: Origin;
}

/** What an update is made from. */
export type Origin =
  | {
      readonly cause: "send";
      readonly file: OpenPayload;
      readonly version: number;
    }
  /** A file that need not be open. */
  | { readonly cause: "many"; readonly uri: string }
  | { readonly cause: "undo" | "again"; readonly entry: HistoryEntry };

/** Equal for two updates of one resource: refs are UUIDs, whose case means nothing. */
export function resourceKey({ request }: Update): string {
  return request.url.href.toLowerCase();
}

/** The text is captured here: what is checked is what goes. */
export async function makeUpdate(
  ports: SendPorts,
  file: OpenPayload,
): Promise<Update | NotSent> {
  const payload = await checkPayload(ports, file);
  if (payload.is === "notSent") return payload;
  const { active: environment, faults } = ports.environments();
  if (environment === undefined)
    return notSent({ code: "noEnvironment", faults });
  const destination = { environment, kind: payload.kind };
  const target = targetFor(payload.targets, payload.kind, environment.name);
  switch (target.is) {
    case "found":
      return buildFrom(file, destination, payload, target.ref);
    case "ambiguous":
      return notSent({ code: "ambiguousTarget", destination });
    case "none":
      return askTarget(ports, file, destination, payload);
  }
}

export function buildUpdate(
  destination: Destination,
  ref: string,
  { body, warnings }: Pick<CheckedPayload, "body" | "warnings">,
  origin: Origin,
): Update | NotSent {
  const { environment, kind } = destination;
  const built = updateRequest(environment.baseUrl, kind, ref, body);
  return built.ok
    ? {
        is: "update",
        destination,
        ref,
        request: built.request,
        warnings,
        origin,
      }
    : notSent({ code: "badRequest", fault: built.fault });
}

async function askTarget(
  ports: SendPorts,
  file: OpenPayload,
  destination: Destination,
  payload: CheckedPayload,
): Promise<Update | NotSent> {
  const lineFor = targetLineFor(
    payload.targets,
    destination.kind,
    destination.environment.name,
    ports.environments().environments.length > 1,
  );
  const asked = await ports.askTarget(
    destination,
    lineFor,
    payload.referenceId,
  );
  if (asked === undefined) return notSent({ code: "dismissed" });
  const { ref, line } = asked;
  if (line === undefined || !(await file.insertFirstLine(line)))
    return buildFrom(file, destination, payload, ref);
  const rewritten = await checkPayload(ports, file);
  if (rewritten.is === "notSent") return rewritten;
  return rewritten.body === payload.body && rewritten.kind === payload.kind
    ? buildFrom(file, destination, rewritten, ref)
    : notSent({ code: "changed", what: "text" });
}

function buildFrom(
  file: OpenPayload,
  destination: Destination,
  payload: CheckedPayload,
  ref: string,
): Update | NotSent {
  const { version } = payload;
  return buildUpdate(destination, ref, payload, {
    cause: "send",
    file,
    version,
  });
}
