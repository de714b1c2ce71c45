import type {
  HttpResponse,
  ResponseFlaw,
  Interruption,
} from "../../http/http-result";
import { notSentClause } from "./not-sent";
import { isJson } from "../../http/json";
import { kindNames, updateName } from "../../../cdp/kinds";
import { attributesIn } from "../../live/resource";
import type { NotSent, Outcome } from "../outcome";

/**
 * One to three sentences with exactly one of the words accepted, refused, not
 * sent and unknown. They hold our own words, numbers, checked names and
 * problem codes only: VS Code turns Markdown links in notifications into
 * working ones, so no text of a file or a server may be among them.
 */
export function outcomeMessage(outcome: Outcome): string {
  if (outcome.is === "notSent")
    return `The update was not sent: ${notSentClause(outcome.reason)}`;
  const { environment, kind } = outcome.destination;
  const update = updateName(kind);
  switch (outcome.is) {
    case "accepted":
      return `${environment.name} accepted the ${update} (${outcome.response.status}).${oddity(outcome.response, kindNames[kind])}`;
    case "refused":
      return `${environment.name} refused the ${update} (${outcome.response.status}): ${refusalClause(outcome.response)}`;
    case "unknown":
      return `${environment.name}: it is unknown what became of the ${update}; ${uncertainty(outcome.reason)}. The ${kindNames[kind]} may have been changed; check before sending again.`;
  }
}

/** The same for an update that was only to be looked at. */
export function notComparedMessage({ reason }: NotSent): string {
  return `The update was not compared: ${notSentClause(reason)}`;
}

function refusalClause({ status, retryAfterMs }: HttpResponse): string {
  if (status < 400)
    return "the server points to another address, which is not followed. Check the base URL of the environment.";
  if (status === 429 && retryAfterMs)
    return `too many requests; wait ${duration(retryAfterMs)} before you send again. Nothing was changed.`;
  return `${refusals[status] ?? "the answer may say why."} Nothing was changed.`;
}

const refusals: Readonly<Record<number, string>> = {
  400: "it did not pass the server's validation; the answer says why.",
  401: "the client key or the API token is not valid there.",
  403: "these credentials do not give the right to do this.",
  404: "there is nothing with this reference, or the base URL is another one.",
  405: "this address takes no updates; check the base URL of the environment.",
  409: "it conflicts with what is there now; preview it before you send it again.",
  410: "what had this reference is gone.",
  412: "what is there is not what the server expects.",
  413: "it is too large.",
  415: "the server did not take it as JSON.",
  422: "it did not pass the server's validation; the answer says why.",
  429: "too many requests; wait before you send again.",
};

function uncertainty(reason: Interruption | HttpResponse): string {
  switch (reason) {
    case "cancelled":
      return "you cancelled it after it had been written";
    case "timeout":
      return "there was no answer in time";
    case "cut":
      return "the connection was cut before an answer";
    case "notHttp":
      return "the answer was no HTTP that can be read";
    default:
      return reason.status < 600 && reason.status >= 500
        ? `the server answered with a failure of its own (${reason.status})`
        : `the server's answer says neither yes nor no (${reason.status})`;
  }
}

/** What is odd about an answer that says yes; empty, or sentences behind a space. */
export function oddity(response: HttpResponse, name: string): string {
  const { status, body, flaw } = response;
  const later = status === 202 ? " It may be carried out later." : "";
  if (flaw !== undefined) return `${later} ${flaws[flaw]}`;
  if (body === "") return `${later} Its answer is empty.`;
  if (!isJson(body)) return `${later} Its answer is not JSON.`;
  return attributesIn(response)
    ? later
    : `${later} Its answer does not show the ${name}.`;
}

const flaws: Readonly<Record<ResponseFlaw, string>> = {
  cut: "Its answer was cut.",
  tooLarge: "Its answer is too large to be shown in full.",
  encoded: "Its answer is compressed and cannot be shown.",
};

/** At most an hour comes here. */
function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 120) return seconds === 1 ? "1 second" : `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
