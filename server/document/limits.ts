/** Beyond these, nothing recursive and nothing slow is done with a text. */
export const limits = {
  /** UTF-16 code units. */
  size: 5 * 1024 * 1024,
  /** Brackets within brackets. */
  depth: 64,
  /** Errors of syntax in one text; nobody reads the rest, and five megabytes can have as many. */
  errors: 100_000,
} as const;

export type LimitExceeded = "too-large" | "too-deep";
