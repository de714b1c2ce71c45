export const messages = {
  /** @param shown what is open now */
  continueLater: (shown: "comparison" | "plan") =>
    `Nothing was sent. You can send it from the ${shown}.`,
  typeNameTitle: (action: string, name: string) => `${action} (${name})`,
  typeName: (name: string) => `Type ${name} to confirm.`,
  typeNamePlaceholder: "Environment name",
  wrongName: (name: string) => `This is not ${name}.`,
} as const;
