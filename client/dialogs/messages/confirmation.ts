export const messages = {
  /** @param shown what is open now */
  continueLater: (shown: "comparison" | "table") =>
    `Nothing was sent. To continue, use the button above the ${shown}.`,
  typeNameTitle: (action: string, name: string) => `${action} (${name})`,
  typeName: (name: string) => `Type ${name} to confirm.`,
  typeNamePlaceholder: "Environment name",
  wrongName: (name: string) => `This is not ${name}.`,

  pickTitle: "Send Updates",
  pickPlaceholder: "Select the payloads to send",
} as const;
