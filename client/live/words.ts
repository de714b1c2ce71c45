import type { Environment } from "../environments/environment";
import type { Remedy } from "../send/offers";
import { isUnsent, unsentClause } from "../send/unsent-clause";
import type { NoLive } from "./retrieve";

/** Why an environment told nothing; our own words, a number and the environment's name. */
export function noLiveSentence(
  because: NoLive,
  { name }: Pick<Environment, "name">,
): string {
  if (typeof because === "object") return statusSentence(because.status, name);
  if (because === "cancelled") return `The question to ${name} was cancelled.`;
  if (isUnsent(because)) {
    const clause = unsentClause(because, name);
    return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}`;
  }
  switch (because) {
    case "timeout":
      return `${name} did not answer in time.`;
    case "cut":
      return `${name} cut the connection before it had answered.`;
    case "notHttp":
      return `What answers at the address of ${name} does not speak HTTP that can be read.`;
    case "unreadable":
      return `${name} answered with something else than what was asked for.`;
    case "badRequest":
      return `No request can be made of the base URL of ${name} and the reference.`;
  }
}

/** What the notification of it offers next. */
export function noLiveRemedies(because: NoLive): readonly Remedy[] {
  if (because === "cancelled") return [];
  return typeof because === "object" && because.status === 401
    ? ["Set Credentials", "Show Log"]
    : ["Show Log"];
}

function statusSentence(status: number, name: string): string {
  if (status >= 300 && status < 400)
    return `${name} points to another address (${status}), which is not followed. Check the base URL of the environment.`;
  if (status >= 500 && status < 600)
    return `${name} failed to answer (${status}). Try again later.`;
  return `${name} did not answer the question (${status}): ${reasons[status] ?? "the log has no more than that."}`;
}

const reasons: Readonly<Record<number, string>> = {
  400: "it does not understand what was asked for.",
  401: "the client key or the API token is not valid there.",
  403: "these credentials do not give the right to read this.",
  404: "there is nothing with this reference, or the base URL is another one.",
  429: "too many requests; wait before you ask again.",
};
