import type { ApiVersion } from "../../../cdp/api-versions";
import type { Environment } from "../../environments/environment";
import type { ConnectionError } from "../../http/http-result";
import type { RetrieveError } from "../retrieve";
import { buttons, type Button } from "./buttons";

/**
 * Why an environment returned nothing; our own words, a number and the environment's name.
 * @param version of the API that was asked; a tenant may not have the newer one
 */
export function retrieveErrorMessage(
  error: RetrieveError,
  { name }: Pick<Environment, "name">,
  version: ApiVersion = "v2",
): string {
  switch (error.code) {
    case "status":
      return statusMessage(error.status, name, version);
    case "cancelled":
      return `The request to ${name} was canceled.`;
    case "timeout":
      return `${name} did not respond in time.`;
    case "cut":
      return `${name} closed the connection before it responded.`;
    case "notHttp":
      return `The server at the address of ${name} does not respond with valid HTTP.`;
    case "unreadable":
      return `${name} responded with something other than what was requested.`;
    case "badRequest":
      return `The base URL of ${name} and the reference do not make a valid request.`;
    default:
      return connectionErrorMessage(error.code, name);
  }
}

/** @param name of the environment */
export function connectionErrorMessage(
  error: ConnectionError,
  name: string,
): string {
  return connectionErrors[error](name);
}

/** The buttons of its notification. */
export function retrieveErrorActions(error: RetrieveError): readonly Button[] {
  if (error.code === "cancelled") return [];
  return error.code === "status"
    ? [...statusActions(error.status), buttons.showLog]
    : [buttons.showLog];
}

/** The buttons for a status that is no success. */
export function statusActions(
  status: number,
): readonly Exclude<Button, typeof buttons.showLog>[] {
  if (status === 401) return [buttons.setCredentials];
  if (status === 404) return [buttons.findOrder];
  return (status >= 300 && status < 400) || status === 405
    ? [buttons.openSettings]
    : [];
}

const connectionErrors: Readonly<
  Record<ConnectionError, (name: string) => string>
> = {
  cancelled: () => "Canceled.",
  noSuchHost: (name) => `The host of ${name} was not found.`,
  unreachable: (name) =>
    `${name} cannot be reached: nothing responds at its address.`,
  connectTimeout: (name) => `The connection to ${name} timed out.`,
  proxy: (name) => `The proxy did not connect to ${name}.`,
  expiredCertificate: (name) =>
    `The certificate of ${name} is not valid now: it may have expired, or the clock of this machine is wrong.`,
  certificateHostMismatch: (name) =>
    `The certificate of ${name} is for another host.`,
  untrustedCertificate: (name) =>
    `The certificate of ${name} is not issued by a trusted authority.`,
  tls: (name) =>
    `There is no secure connection to ${name}: the server does not speak TLS, or not a supported version of it.`,
  notLoopback: (name) =>
    `The http address of ${name} leads to another machine.`,
  failed: (name) => `The connection to ${name} failed.`,
};

function statusMessage(
  status: number,
  name: string,
  version: ApiVersion,
): string {
  if (status >= 300 && status < 400)
    return `${name} redirects to another address (${status}): check the environment's base URL.`;
  if (status >= 500 && status < 600)
    return `${name} failed to respond (${status}): try again later.`;
  const why =
    status === 404 && version !== "v2"
      ? `there is nothing with this reference, no ${version} of the API, or the base URL is wrong`
      : statuses[status];
  return `${name} did not fulfill the request (${status})${why === undefined ? "" : `: ${why}`}.`;
}

const statuses: Readonly<Record<number, string>> = {
  400: "the server does not understand the request",
  401: "the client key or the API token is not valid",
  403: "these credentials do not allow reading this",
  404: "there is nothing with this reference, or the base URL is wrong",
  429: "too many requests, so wait before you try again",
};
