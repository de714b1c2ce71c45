export const messages = {
  title: "Convert to v2.1",
  question: (refused: string) =>
    `v2.1 refuses the type ${refused}. Which one takes its place?`,
  lastChoices: "your last choices",
  proposed: "proposed",
  own: "your own",
  other: "Another Type…",
  example: "For example, Flight Item",
  invalid: (refused: string) => `Type a name other than ${refused}.`,
} as const;
