import { kinds, type Kind } from "../../../cdp/kinds";

/** For lists of results, and for questions about references. */
export const messages = {
  invalidRef: "A reference is 1 to 64 letters, digits and hyphens.",
  invalidReferenceId:
    "A referenceId is 1 to 256 characters without line breaks.",
  noUrl: "The base URL and the reference do not make a URL.",
  unreadable: (kind: Kind) => `This ${kinds[kind].name} cannot be read`,
  withoutDetails: (kind: Kind) => `An ${kinds[kind].name} without details`,
} as const;
