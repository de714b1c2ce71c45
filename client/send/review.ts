import { isExtension } from "../../cdp/kinds";
import { compare, type Comparison } from "../compare/compare";
import type { Credentials } from "../http/credentials";
import { isConnectionError } from "../http/http-result";
import type { LiveResource } from "../live/resource";
import {
  retrieve,
  type RetrieveError,
  type RetrieveResult,
} from "../live/retrieve";
import type { Destination, Failure, NotSentReason } from "./outcome";
import type { SendServices } from "./services";
import type { Update } from "./update";

/** The knowledge about an update before anyone agrees to it. */
export type Review = Compared | NotCompared;

/** The changes of the update are not known, and it cannot be undone. */
interface NotCompared extends Meanwhile {
  readonly isCompared: false;
  readonly error: RetrieveError;
}

interface Meanwhile {
  /** An update of the same resource has begun, in another window say, and has not ended. */
  readonly otherUpdate?: true;
}

export interface Compared extends Meanwhile {
  readonly isCompared: true;
  readonly live: LiveResource;
  readonly comparison: Comparison;
  readonly changedSinceSeen: ChangedSinceSeen;
  /** There is no data extension yet (404), or nothing that it could belong to: nobody can tell. */
  readonly isMissing?: true;
}

/**
 * Whether the live resource was changed since it was seen last, by its
 * `modifiedAt`; `unknown` where it was never seen or tells none.
 */
export type ChangedSinceSeen = "no" | "yes" | "unknown";

export type ReviewResult =
  { readonly ok: true; readonly review: Review } | Failure;

/**
 * Retrieves what an update is about to change. Where the environment cannot
 * be reached, does not know the credentials or does not have the resource,
 * there is no use in sending either; nor where the update would change what
 * cannot be changed.
 */
export async function reviewUpdate(
  ...given: Parameters<typeof compareUpdate>
): Promise<ReviewResult> {
  const compared = await compareUpdate(...given);
  if (!compared.ok || !compared.review.isCompared) return compared;
  const { immutable } = compared.review.comparison;
  const [, { destination }] = given;
  return immutable.length === 0
    ? compared
    : {
        ok: false,
        reason: { code: "immutable", ...destination, attributes: immutable },
      };
}

/** The same for who only wants to see it: what cannot be changed is shown too. */
export async function compareUpdate(
  services: Pick<SendServices, "sendRequest" | "seen" | "history">,
  update: Update,
  credentials: Credentials,
): Promise<ReviewResult> {
  const { destination, ref, attributes, origin } = update;
  const { environment, kind } = destination;
  const [asked, seen] = await Promise.all([
    retrieve(
      (get) => services.sendRequest(get, credentials, destination),
      environment.baseUrl,
      kind,
      ref,
    ),
    origin.cause === "undo"
      ? origin.entry.after
      : services.seen.recall(environment, kind, ref),
  ]);
  const isMissing = isExtension(kind) && isNotFound(asked);
  const retrieved: RetrieveResult = isMissing
    ? { ok: true, live: { kind, ref, text: "{}", attributes: {} } }
    : asked;
  const meanwhile: Meanwhile = (await services.history.isInProgress({
    environment,
    kind,
    ref,
  }))
    ? { otherUpdate: true }
    : {};
  if (!retrieved.ok) {
    const { reason: error } = retrieved;
    const reason = reasonNotToSend(destination, error);
    return reason
      ? { ok: false, reason }
      : { ok: true, review: { isCompared: false, error, ...meanwhile } };
  }
  const { live } = retrieved;
  if (seen === undefined && live.modifiedAt !== undefined)
    await services.seen.remember(environment, kind, ref, live.modifiedAt);
  return {
    ok: true,
    review: {
      isCompared: true,
      live,
      comparison: compare(kind, live.attributes, attributes),
      changedSinceSeen: changedSince(seen, live.modifiedAt),
      ...(isMissing && { isMissing }),
      ...meanwhile,
    },
  };
}

function isNotFound(retrieved: RetrieveResult): boolean {
  if (retrieved.ok) return false;
  const { reason } = retrieved;
  return reason.code === "status" && reason.status === 404;
}

function changedSince(
  seen: string | undefined,
  now: string | undefined,
): ChangedSinceSeen {
  if (seen === undefined || now === undefined) return "unknown";
  return seen === now ? "no" : "yes";
}

function reasonNotToSend(
  destination: Destination,
  error: RetrieveError,
): NotSentReason | undefined {
  if (error.code !== "status")
    return isConnectionError(error.code)
      ? { code: error.code, ...destination }
      : undefined;
  switch (error.status) {
    case 401:
      return { code: "credentialsRejected", ...destination };
    case 404:
      return { code: "notFound", ...destination };
    default:
      return undefined;
  }
}
