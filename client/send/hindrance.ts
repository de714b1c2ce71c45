import { kindNames } from "../../cdp/kinds";
import { stopClause } from "./many/stop-clause";
import type { About, BlockingProblems, Hindrance } from "./outcome";
import { noLiveSentence } from "../live/words";
import { unsentClause } from "./unsent-clause";

/** The end of a sentence that says why nothing was sent; our own words and checked names. */
export function hindranceClause(because: Hindrance): string {
  switch (because.reason) {
    case "untrusted":
      return "this workspace is not trusted.";
    case "noPayload":
      return "open a CDP order payload (*.cdp-order.json) first.";
    case "busy":
      return "the one before it has not ended yet.";
    case "unchecked":
      return "the language server could not check it.";
    case "changed":
      return changedClause(because);
    case "problems":
      return problemsClause(because.found);
    case "noEnvironment":
      return ["select an environment first.", ...because.faults].join(" ");
    case "ambiguousTarget":
      return `two target lines name different references for ${because.about.environment.name}.`;
    case "badRequest":
      return `${because.fault.charAt(0).toLowerCase()}${because.fault.slice(1)}`;
    case "noCredentials":
      return `${because.about.environment.name} ${lacks[because.lack]}`;
    case "dismissed":
      return "you left the question.";
    case "noLive":
      return noLiveClause(because.about, because.status);
    case "environmentGone":
      return "its environment is no longer what it was, or is not configured any more.";
    case "notKept":
      return "the history did not keep its body.";
    case "notUndoable":
      return because.because === "nothingDone"
        ? "the one to be undone changed nothing."
        : "what was there before was not kept.";
    case "cancelled":
    case "noSuchHost":
    case "unreachable":
    case "connectTimeout":
    case "proxy":
    case "expiredCertificate":
    case "othersCertificate":
    case "unknownCertificate":
    case "tls":
    case "notLoopback":
    case "failed":
      return unsentClause(because.reason, because.about.environment.name);
    case "unreadable":
      return "the file cannot be read.";
    case "noTarget":
      return `no target line of the file says which ${kindNames[because.about.kind]} of ${because.about.environment.name} it updates.`;
    case "blind":
      return `the live ${kindNames[because.about.kind]} was not retrieved, so nobody can tell what changes. ${noLiveSentence(because.because, because.about.environment)}`;
    case "noneReady":
      return because.files === 1
        ? "the file cannot be sent; the table says why."
        : `none of the ${because.files} files can be sent; the table says why.`;
    case "stopped":
      return stopClause(because.because);
  }
}

/** The same as a sentence of its own. */
export function hindranceSentence(because: Hindrance): string {
  const clause = hindranceClause(because);
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}`;
}

function changedClause(
  because: Extract<Hindrance, { readonly reason: "changed" }>,
): string {
  switch (because.what) {
    case "text":
      return "the text was changed in the meantime.";
    case "environment":
      return "its environment was changed or removed in the meantime.";
    case "live":
      return `somebody changed the ${kindNames[because.about.kind]} after it was compared; look at it again.`;
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
  { environment: { name }, kind }: About,
  status: 401 | 404,
): string {
  switch (status) {
    case 401:
      return `${name} does not know the client key or the API token (401).`;
    case 404:
      return `${name} has no ${kindNames[kind]} with this reference (404), or its base URL is another one.`;
  }
}
