import type { Environment } from "../environments/environment";
import type { RecoveryAction } from "../send/actions";
import {
  isConnectionError,
  connectionErrorClause,
} from "../send/unsent-clause";
import type { RetrieveError } from "./retrieve";

/** Why an environment told nothing; our own words, a number and the environment's name. */
export function retrieveErrorMessage(
  reason: RetrieveError,
  { name }: Pick<Environment, "name">,
): string {
  if (typeof reason === "object") return statusSentence(reason.status, name);
  if (reason === "cancelled") return `The question to ${name} was cancelled.`;
  if (isConnectionError(reason)) {
    const clause = connectionErrorClause(reason, name);
    return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}`;
  }
  switch (reason) {
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
export function retrieveErrorActions(
  reason: RetrieveError,
): readonly RecoveryAction[] {
  if (reason === "cancelled") return [];
  return typeof reason === "object" && reason.status === 401
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
