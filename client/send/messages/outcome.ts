import { kinds, updateName, type Kind } from "../../../cdp/kinds";
import type { HttpResponse, ResponseFlaw } from "../../http/http-result";
import { attributesIn } from "../../live/resource";
import type { NotSentReason, Outcome, Sent } from "../outcome";
import { notSentMessage } from "./not-sent";

/**
 * At most two sentences with exactly one of the words accepted, refused, not
 * sent and unknown. They hold our own words, numbers, checked names and
 * problem codes only: VS Code turns Markdown links in notifications into
 * working ones, so no text of a file or a server may be among them.
 */
export function outcomeMessage(
  outcome: Outcome,
  { changes, remark }: Remarks = {},
): string {
  if (outcome.status === "notSent")
    return `The update was not sent. ${notSentMessage(outcome.reason)}`;
  const { environment, kind } = outcome.destination;
  const update = updateName(kind);
  switch (outcome.status) {
    case "accepted": {
      const { response } = outcome;
      const [oddity] = responseRemarks(response, kinds[kind].name);
      const first = `${environment.name} accepted the ${update} (${response.status})${changes === undefined ? "" : `: ${changes}`}.`;
      const second = remark ?? oddity;
      return second === undefined ? first : `${first} ${second}`;
    }
    case "refused":
      return `${environment.name} refused the ${update} (${outcome.response.status}). ${remark ?? refusalMessage(outcome.response, kind)}`;
    case "unknown":
      return `${environment.name}: the outcome of the ${update} is unknown, so check before sending again. ${remark ?? unknownMessage(outcome)}`;
  }
}

/** Said of an outcome beside it. */
interface Remarks {
  /** The changes of the update, as the end of a sentence. */
  readonly changes?: string | undefined;
  /** A sentence that matters more than what an outcome says of itself. */
  readonly remark?: string | undefined;
}

/** The same for an update that was only to be looked at. */
export function notComparedMessage(reason: NotSentReason): string {
  return `The update was not compared. ${notSentMessage(reason)}`;
}

/** The same for the updates of many files; of a plan with nothing to send, the plan says the rest. */
export function noPlanMessage(reason: NotSentReason): string {
  const message = notSentMessage(reason);
  return reason.code === "noneReady"
    ? message
    : `The updates were not compared. ${message}`;
}

/** The same for a plan whose updates were to be sent. */
export function planNotSentMessage(reason: NotSentReason): string {
  return `The updates were not sent. ${notSentMessage(reason)}`;
}

function refusalMessage(
  { status, retryAfterMs }: HttpResponse,
  kind: Kind,
): string {
  const { version } = kinds[kind];
  // A tenant may not have it.
  if (status === 404 && version !== "v2")
    return `There is nothing with this reference, no ${version} of the API, or the base URL is wrong.`;
  if (status < 400)
    return "The server redirects to another address: check the environment's base URL.";
  if (status === 429 && retryAfterMs)
    return `Too many requests: wait ${duration(retryAfterMs)} before you send again.`;
  return refusals[status] ?? "The response may say why.";
}

const refusals: Readonly<Record<number, string>> = {
  400: "The response says why it is not valid.",
  401: "The client key or the API token is not valid.",
  403: "These credentials do not allow this update.",
  404: "There is nothing with this reference, or the base URL is wrong.",
  405: "This address takes no updates: check the environment's base URL.",
  409: "It conflicts with what is there now: compare before sending again.",
  410: "What had this reference is gone.",
  412: "What is there is not what the server expects.",
  413: "It is too large.",
  415: "The server did not take it as JSON.",
  422: "The response says why it is not valid.",
  429: "Too many requests: wait before you send again.",
};

function unknownMessage(
  outcome: Extract<Sent, { readonly status: "unknown" }>,
): string {
  switch (outcome.reason) {
    case "cancelled":
      return "It was canceled after it was written.";
    case "timeout":
      return "There was no response in time.";
    case "cut":
      return "The connection was closed before a response.";
    case "notHttp":
      return "The response is not valid HTTP.";
    case "partlyWritten":
      return `The server responded (${outcome.response.status}) before it had taken all of it.`;
    case "unclearStatus": {
      const { status } = outcome.response;
      return status < 600 && status >= 500
        ? `The server failed (${status}).`
        : `The status of the response says neither yes nor no (${status}).`;
    }
  }
}

/** The oddities of a response that says yes. */
export function responseRemarks(
  response: HttpResponse,
  name: string,
): readonly string[] {
  const { status, text, flaw } = response;
  const notShown = `The response does not show the ${name}.`;
  const remarks = status === 202 ? ["It may be carried out later."] : [];
  if (flaw === "tooDeep") remarks.push(notShown);
  else if (flaw !== undefined) remarks.push(flaws[flaw]);
  else if (text === "") remarks.push("The response is empty.");
  else if (!attributesIn(response)) remarks.push(notShown);
  return remarks;
}

const flaws: Readonly<Record<Exclude<ResponseFlaw, "tooDeep">, string>> = {
  cut: "The response was cut off.",
  malformed: "The response ends in something that is not HTTP.",
  tooLarge: "The response is too large to be shown in full.",
  encoded: "The response is compressed and cannot be shown.",
  notJson: "The response is not JSON.",
};

/** At most an hour comes here. */
function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 120) return seconds === 1 ? "1 second" : `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
