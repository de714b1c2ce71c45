export const messages = {
  documentGone: "This document is no longer available.",
} as const;
