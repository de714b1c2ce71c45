import type { Unsent } from "./exchange";

/** What an error before the first byte says, by its code. */
export function unsentBy(code: string): Unsent {
  const known = causes.find(([codes]) => codes.test(code));
  return known?.[1] ?? "failed";
}

/** Of error codes of Node, the system and OpenSSL. */
const causes: readonly (readonly [codes: RegExp, because: Unsent])[] = [
  [/^(?:ENOTFOUND|EAI_\w+)$/, "noSuchHost"],
  [
    /^(?:ECONNREFUSED|EHOSTDOWN|EHOSTUNREACH|ENETDOWN|ENETUNREACH|ETIMEDOUT)$/,
    "unreachable",
  ],
  [/^(?:CERT_HAS_EXPIRED|CERT_NOT_YET_VALID)$/, "expiredCertificate"],
  [/^ERR_TLS_CERT_ALTNAME_/, "othersCertificate"],
  [
    /^(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|CERT_UNTRUSTED)$/,
    "unknownCertificate",
  ],
  [/CERT|SSL|TLS|SIGNATURE|EPROTO/, "tls"],
];
