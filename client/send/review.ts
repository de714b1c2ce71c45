import { compare, type Comparison } from "../compare/compare";
import type { LiveResource } from "../live/resource";
import type { Attributes } from "../../cdp/attributes";
import { retrieve, type RetrieveError } from "../live/retrieve";
import { notSent, type NotSent } from "./outcome";
import type { SendPorts } from "./ports";
import { isConnectionError } from "./unsent-clause";
import type { Update } from "./update";
import type { Credentials } from "../environments/credentials";

/** What is known of an update before anyone agrees to it. */
export type Review =
  | {
      readonly is: "compared";
      readonly live: LiveResource;
      readonly comparison: Comparison;
      readonly since: ChangedSinceSeen;
    }
  /** What the update changes cannot be told, and it cannot be undone. */
  | { readonly is: "blind"; readonly reason: RetrieveError };

/**
 * Whether the live resource was changed since it was seen last, by its
 * `modifiedAt`; `unknown` where it was never seen or tells none.
 */
export type ChangedSinceSeen = "same" | "changed" | "unknown";

/**
 * Retrieves what an update is about to replace. Where the environment cannot
 * be reached, does not know the credentials or does not have the resource,
 * there is no use in sending either.
 */
export async function review(
  ports: Pick<SendPorts, "exchange" | "seen">,
  update: Update,
  credentials: Credentials,
): Promise<Review | NotSent> {
  const { destination, ref, request, origin } = update;
  const { environment, kind } = destination;
  const retrieved = await retrieve(
    (get) => ports.exchange(get, credentials, destination),
    environment.baseUrl,
    kind,
    ref,
  );
  if (retrieved.is === "none") {
    const { reason } = retrieved;
    return notSentReason(update, reason) ?? { is: "blind", reason };
  }
  const { live } = retrieved;
  const seen =
    origin.cause === "undo"
      ? origin.entry.after
      : await ports.seen.recall(environment, kind, ref);
  if (seen === undefined && live.modifiedAt !== undefined)
    await ports.seen.remember(environment, kind, ref, live.modifiedAt);
  return {
    is: "compared",
    live,
    comparison: compare(
      kind,
      live.attributes,
      JSON.parse(request.body) as Attributes,
    ),
    since: since(seen, live.modifiedAt),
  };
}

function since(
  seen: string | undefined,
  now: string | undefined,
): ChangedSinceSeen {
  if (seen === undefined || now === undefined) return "unknown";
  return seen === now ? "same" : "changed";
}

function notSentReason(
  { destination }: Update,
  reason: RetrieveError,
): NotSent | undefined {
  if (typeof reason === "object") {
    const { status } = reason;
    return status === 401 || status === 404
      ? notSent({ code: "noLive", destination, status })
      : undefined;
  }
  return isConnectionError(reason)
    ? notSent({ code: reason, destination })
    : undefined;
}
