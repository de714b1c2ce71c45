import { compare, type Comparison } from "../compare/compare";
import type { Credentials } from "../http/credentials";
import { isConnectionError } from "../http/http-result";
import type { LiveResource } from "../live/resource";
import { retrieve, type RetrieveError } from "../live/retrieve";
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
}

/**
 * Whether the live resource was changed since it was seen last, by its
 * `modifiedAt`; `unknown` where it was never seen or tells none.
 */
export type ChangedSinceSeen = "no" | "yes" | "unknown";

export type ReviewResult =
  { readonly ok: true; readonly review: Review } | Failure;

/**
 * Retrieves what an update is about to replace. Where the environment cannot
 * be reached, does not know the credentials or does not have the resource,
 * there is no use in sending either.
 */
export async function reviewUpdate(
  services: Pick<SendServices, "sendRequest" | "seen" | "history">,
  update: Update,
  credentials: Credentials,
): Promise<ReviewResult> {
  const { destination, ref, attributes, origin } = update;
  const { environment, kind } = destination;
  const retrieved = await retrieve(
    (get) => services.sendRequest(get, credentials, destination),
    environment.baseUrl,
    kind,
    ref,
  );
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
  const seen =
    origin.cause === "undo"
      ? origin.entry.after
      : await services.seen.recall(environment, kind, ref);
  if (seen === undefined && live.modifiedAt !== undefined)
    await services.seen.remember(environment, kind, ref, live.modifiedAt);
  return {
    ok: true,
    review: {
      isCompared: true,
      live,
      comparison: compare(kind, live.attributes, attributes),
      changedSinceSeen: changedSince(seen, live.modifiedAt),
      ...meanwhile,
    },
  };
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
