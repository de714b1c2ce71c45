import type { ConnectionError } from "../http/http-result";

/** @param name of the environment */
export function connectionErrorClause(
  code: ConnectionError,
  name: string,
): string {
  return clauses[code](name);
}

/** Whether a hindrance is that there is no way to the environment. */
export function isConnectionError(code: string): code is ConnectionError {
  return Object.hasOwn(clauses, code);
}

const clauses: Readonly<Record<ConnectionError, (name: string) => string>> = {
  cancelled: () => "you cancelled it in time.",
  noSuchHost: (name) => `the host of ${name} was not found.`,
  unreachable: (name) =>
    `${name} cannot be reached; nothing answers at its address.`,
  connectTimeout: (name) => `there was no connection to ${name} in time.`,
  proxy: (name) => `the proxy on the way to ${name} does not connect to it.`,
  expiredCertificate: (name) =>
    `the certificate of ${name} is not valid at this time; it may have expired, or the clock of this machine is wrong.`,
  certificateHostMismatch: (name) =>
    `the certificate of ${name} is for another host.`,
  untrustedCertificate: (name) =>
    `the certificate of ${name} is from nobody that this machine trusts.`,
  tls: (name) =>
    `there is no secure connection to ${name}; what answers there does not speak TLS, or not as it must.`,
  notLoopback: (name) =>
    `the http address of ${name} leads to another machine.`,
  failed: (name) => `the connection to ${name} failed.`,
};
