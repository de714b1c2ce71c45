import type { Unsent } from "../http/exchange";

/** @param name of the environment */
export function unsentClause(reason: Unsent, name: string): string {
  return clauses[reason](name);
}

/** Whether a hindrance is that there is no way to the environment. */
export function isUnsent(reason: string): reason is Unsent {
  return Object.hasOwn(clauses, reason);
}

const clauses: Readonly<Record<Unsent, (name: string) => string>> = {
  cancelled: () => "you cancelled it in time.",
  noSuchHost: (name) => `the host of ${name} was not found.`,
  unreachable: (name) =>
    `${name} cannot be reached; nothing answers at its address.`,
  connectTimeout: (name) => `there was no connection to ${name} in time.`,
  proxy: (name) => `the proxy on the way to ${name} does not connect to it.`,
  expiredCertificate: (name) =>
    `the certificate of ${name} is not valid at this time; it may have expired, or the clock of this machine is wrong.`,
  othersCertificate: (name) =>
    `the certificate of ${name} is for another host.`,
  unknownCertificate: (name) =>
    `the certificate of ${name} is from nobody that this machine trusts.`,
  tls: (name) =>
    `there is no secure connection to ${name}; what answers there does not speak TLS, or not as it must.`,
  notLoopback: (name) =>
    `the http address of ${name} leads to another machine.`,
  failed: (name) => `the connection to ${name} failed.`,
};
