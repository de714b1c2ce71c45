export const messages = {
  title: (name: string, stage: string) => `Find in ${name} (${stage})`,
  referenceCopied: "The reference was copied.",
  lineNotWritten:
    "The target line was not written because the file has changed or cannot be edited.",
} as const;
