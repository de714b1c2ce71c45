import { kindNames } from "../../../cdp/kinds";
import { stopClause } from "./stop-reason";
import type { Destination, BlockingProblems, NotSentReason } from "../outcome";
import { retrieveErrorMessage } from "../../live/messages";
import { connectionErrorClause } from "../unsent-clause";

/** The end of a sentence that says why nothing was sent; our own words and checked names. */
export function notSentClause(reason: NotSentReason): string {
  switch (reason.code) {
    case "untrusted":
      return "this workspace is not trusted.";
    case "noPayload":
      return "open a CDP order payload (*.cdp-order.json) first.";
    case "busy":
      return "the one before it has not ended yet.";
    case "unchecked":
      return "the language server could not check it.";
    case "changed":
      return changedClause(reason);
    case "problems":
      return problemsClause(reason.found);
    case "noEnvironment":
      return ["select an environment first.", ...reason.faults].join(" ");
    case "ambiguousTarget":
      return `two target lines name different references for ${reason.destination.environment.name}.`;
    case "badRequest":
      return `${reason.fault.charAt(0).toLowerCase()}${reason.fault.slice(1)}`;
    case "noCredentials":
      return `${reason.destination.environment.name} ${lacks[reason.lack]}`;
    case "dismissed":
      return "you left the question.";
    case "noLive":
      return noLiveClause(reason.destination, reason.status);
    case "environmentGone":
      return "its environment is no longer what it was, or is not configured any more.";
    case "notKept":
      return "the history did not keep its body.";
    case "notUndoable":
      return reason.reason === "nothingDone"
        ? "the one to be undone changed nothing."
        : "what was there before was not kept.";
    case "cancelled":
    case "noSuchHost":
    case "unreachable":
    case "connectTimeout":
    case "proxy":
    case "expiredCertificate":
    case "certificateHostMismatch":
    case "untrustedCertificate":
    case "tls":
    case "notLoopback":
    case "failed":
      return connectionErrorClause(
        reason.code,
        reason.destination.environment.name,
      );
    case "unreadable":
      return "the file cannot be read.";
    case "noTarget":
      return `no target line of the file says which ${kindNames[reason.destination.kind]} of ${reason.destination.environment.name} it updates.`;
    case "blind":
      return `the live ${kindNames[reason.destination.kind]} was not retrieved, so nobody can tell what changes. ${retrieveErrorMessage(reason.reason, reason.destination.environment)}`;
    case "noneReady":
      return reason.files === 1
        ? "the file cannot be sent; the table says why."
        : `none of the ${reason.files} files can be sent; the table says why.`;
    case "stopped":
      return stopClause(reason.reason);
  }
}

/** The same as a sentence of its own. */
export function notSentMessage(reason: NotSentReason): string {
  const clause = notSentClause(reason);
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}`;
}

function changedClause(
  reason: Extract<NotSentReason, { readonly code: "changed" }>,
): string {
  switch (reason.what) {
    case "text":
      return "the text was changed in the meantime.";
    case "environment":
      return "its environment was changed or removed in the meantime.";
    case "live":
      return `somebody changed the ${kindNames[reason.destination.kind]} after it was compared; look at it again.`;
  }
}

const lacks = {
  missing: "has no credentials yet.",
  otherOrigin: "has credentials for another address; give those for this one.",
  unavailable:
    "has its credentials in VS Code's secret storage, which does not answer.",
} as const;

function problemsClause({ count, code, at }: BlockingProblems): string {
  const where = `line ${at.line + 1}${code === undefined ? "" : ` (${code})`}`;
  return count === 1
    ? `correct the problem in ${where} first.`
    : `correct its ${count} problems first. The first one is in ${where}.`;
}

function noLiveClause(
  { environment: { name }, kind }: Destination,
  status: 401 | 404,
): string {
  switch (status) {
    case 401:
      return `${name} does not know the client key or the API token (401).`;
    case 404:
      return `${name} has no ${kindNames[kind]} with this reference (404), or its base URL is another one.`;
  }
}
