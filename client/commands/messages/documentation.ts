export const messages = {
  title: "Show Documentation",
  placeholder: "What do you want to read about?",
} as const;
