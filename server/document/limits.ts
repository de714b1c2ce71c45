/** Beyond these, nothing recursive and nothing slow is done with a text. */
export const limits = {
  /** UTF-16 code units. */
  size: 5 * 1024 * 1024,
  /** Brackets within brackets. */
  depth: 64,
} as const;

export type Excess = "too-large" | "too-deep";
