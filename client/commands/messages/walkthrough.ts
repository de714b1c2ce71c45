export const messages = {
  checking: "Checking the example",
  notChecked:
    "The example has not been checked because the language server did not respond. Run CDP: Restart Language Server, then press Show the Fix again.",
} as const;
