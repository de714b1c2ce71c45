import { compare, type Comparison } from "../compare/compare";
import type { Live } from "../live/resource";
import type { Attributes } from "../../cdp/attributes";
import { retrieve, type NoLive } from "../live/retrieve";
import { notSent, type NotSent } from "./outcome";
import type { SendPorts } from "./ports";
import { isUnsent } from "./unsent-clause";
import type { Update } from "./update";
import type { Credentials } from "../environments/credentials";

/** What is known of an update before anyone agrees to it. */
export type Review =
  | {
      readonly is: "compared";
      readonly live: Live;
      readonly comparison: Comparison;
      readonly since: Since;
    }
  /** What the update changes cannot be told, and it cannot be undone. */
  | { readonly is: "blind"; readonly because: NoLive };

/**
 * Whether the live resource was changed since it was seen last, by its
 * `modifiedAt`; `unknown` where it was never seen or tells none.
 */
export type Since = "same" | "changed" | "unknown";

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
  const { about, ref, request, origin } = update;
  const { environment, kind } = about;
  const retrieved = await retrieve(
    (get) => ports.exchange(get, credentials, about),
    environment.baseUrl,
    kind,
    ref,
  );
  if (retrieved.is === "none") {
    const { because } = retrieved;
    return hindrance(update, because) ?? { is: "blind", because };
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

function since(seen: string | undefined, now: string | undefined): Since {
  if (seen === undefined || now === undefined) return "unknown";
  return seen === now ? "same" : "changed";
}

function hindrance({ about }: Update, because: NoLive): NotSent | undefined {
  if (typeof because === "object") {
    const { status } = because;
    return status === 401 || status === 404
      ? notSent({ reason: "noLive", about, status })
      : undefined;
  }
  return isUnsent(because) ? notSent({ reason: because, about }) : undefined;
}
