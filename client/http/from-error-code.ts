import type { ConnectionError } from "./http-result";

/** The meaning of an error before the first byte, by its code. */
export function fromErrorCode(code: string): ConnectionError {
  const known = causes.find(([codes]) => codes.test(code));
  return known?.[1] ?? "failed";
}

/** Of error codes of Node, the system and OpenSSL. */
const causes: readonly (readonly [codes: RegExp, reason: ConnectionError])[] = [
  [/^(?:ENOTFOUND|EAI_\w+)$/, "noSuchHost"],
  [
    /^(?:ECONNREFUSED|EHOSTDOWN|EHOSTUNREACH|ENETDOWN|ENETUNREACH|ETIMEDOUT)$/,
    "unreachable",
  ],
  [/^(?:CERT_HAS_EXPIRED|CERT_NOT_YET_VALID)$/, "expiredCertificate"],
  [/^ERR_TLS_CERT_ALTNAME_/, "certificateHostMismatch"],
  [
    /^(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|CERT_UNTRUSTED)$/,
    "untrustedCertificate",
  ],
  [/CERT|SSL|TLS|SIGNATURE|EPROTO/, "tls"],
];
