import type { Attributes } from "../../cdp/attributes";
import { kinds } from "../../cdp/kinds";
import {
  sameEnvironment,
  sameName,
  type Environment,
} from "../environments/environment";
import type { SuppressedErrors } from "../language-client/protocol";
import type { UpdateRequest } from "../http/http-request";
import { updateRequest } from "../live/requests";
import { checkPayload, type CheckedPayload } from "./check-payload";
import type { HistoryEntry } from "./history/entry";
import { failure, type Destination, type Failure } from "./outcome";
import type { OpenPayload } from "./open-payload";
import type { SendServices } from "./services";
import { emptyLineFor, targetFor, targetLineFor } from "./target";

/** A checked text with its way to go: nothing of it changes any more. */
export interface Update {
  readonly destination: Destination;
  readonly ref: string;
  readonly request: UpdateRequest;
  /** Those of the request's body. */
  readonly attributes: Attributes;
  readonly warnings: number;
  readonly suppressedErrors: readonly SuppressedErrors[];
  readonly origin: Origin;
}

export type UpdateResult =
  { readonly ok: true; readonly update: Update } | Failure;

/** The source of an update. */
export type Origin =
  | {
      readonly cause: "send";
      readonly file: OpenPayload;
      readonly version: number;
      /** Whether the target line that the user wanted could not be written. */
      readonly lineNotWritten?: true;
    }
  /** A file that need not be open. */
  | { readonly cause: "many"; readonly uri: string }
  | { readonly cause: "undo" | "again"; readonly entry: HistoryEntry };

/** Equal for two updates of one resource, by whichever version of the API: refs are UUIDs, whose case means nothing. */
export function resourceKey({
  destination: { environment, kind },
  ref,
}: Pick<Update, "destination" | "ref">): string {
  const key = `${environment.baseUrl} ${kinds[kind].resource} ${ref}`;
  return key.toLowerCase();
}

type MakingServices = Pick<
  SendServices,
  "prepare" | "environments" | "askEnvironment" | "askTarget"
>;

/**
 * The text is captured here: what is checked is what goes.
 * @param shown where the update goes that the user saw: none is made for another environment
 */
export async function makeUpdate(
  services: MakingServices,
  file: OpenPayload | undefined,
  shown?: Environment,
): Promise<UpdateResult> {
  if (file === undefined) return failure({ code: "noPayload" });
  let checked = await checkPayload(services, file);
  if (!checked.ok) return checked;
  let { active: environment } = services.environments();
  if (environment === undefined) {
    environment = await services.askEnvironment();
    if (environment === undefined) return failure({ code: "dismissed" });
    // The text may have been edited while the user was asked.
    checked = await checkPayload(services, file);
    if (!checked.ok) return checked;
  }
  const { payload } = checked;
  const destination = { environment, kind: payload.kind };
  if (shown !== undefined && !sameName(shown.name, environment.name))
    return failure({
      code: "otherEnvironment",
      ...destination,
      environment: shown,
    });
  if (shown !== undefined && !sameEnvironment(shown, environment))
    return failure({ code: "environmentChanged" });
  const target = targetFor(payload.targets, payload.kind, environment.name);
  if (target.ok) return fromFile(file, destination, payload, target.ref);
  return target.reason === "ambiguous"
    ? failure({ code: "ambiguousTarget", ...destination })
    : askTarget(services, file, destination, payload);
}

/** The body was checked: it is a JSON object, not too deep. */
export function buildUpdate(
  destination: Destination,
  ref: string,
  {
    body,
    warnings,
    suppressedErrors,
  }: Pick<CheckedPayload, "body" | "warnings" | "suppressedErrors">,
  origin: Origin,
): UpdateResult {
  const { environment, kind } = destination;
  const built = updateRequest(environment.baseUrl, kind, ref, body);
  if (!built.ok) return failure({ code: "badRequest", message: built.reason });
  const { request } = built;
  const attributes = JSON.parse(body) as Attributes;
  const parts = { destination, ref, request, attributes, origin };
  return { ok: true, update: { ...parts, warnings, suppressedErrors } };
}

async function askTarget(
  services: MakingServices,
  file: OpenPayload,
  destination: Destination,
  payload: CheckedPayload,
): Promise<UpdateResult> {
  const { name } = destination.environment;
  const lineFor = targetLineFor(
    payload,
    destination.kind,
    name,
    services.environments().environments.length > 1,
  );
  const { referenceId } = payload;
  const asked = await services.askTarget(destination, lineFor, referenceId);
  if (asked === undefined) return failure({ code: "dismissed" });
  const { ref, line } = asked;
  if (line === undefined) return fromFile(file, destination, payload, ref);
  const isWritten = await file.writeTargetLine(
    line,
    payload.version,
    emptyLineFor(payload, name),
  );
  if (!isWritten) return fromFile(file, destination, payload, ref, true);
  const rewritten = await checkPayload(services, file);
  if (!rewritten.ok) return rewritten;
  const { body, kind } = rewritten.payload;
  return body === payload.body && kind === payload.kind
    ? fromFile(file, destination, rewritten.payload, ref)
    : failure({ code: "textChanged" });
}

function fromFile(
  file: OpenPayload,
  destination: Destination,
  payload: CheckedPayload,
  ref: string,
  lineNotWritten = false,
): UpdateResult {
  const { version } = payload;
  return buildUpdate(destination, ref, payload, {
    cause: "send",
    file,
    version,
    ...(lineNotWritten && { lineNotWritten }),
  });
}
