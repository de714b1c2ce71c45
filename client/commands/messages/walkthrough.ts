export const messages = {
  checking: "Checking the example",
  noProblemFound:
    "No problem was found in the example within a minute. Restart the language server, then press Show the Fix again.",
} as const;
