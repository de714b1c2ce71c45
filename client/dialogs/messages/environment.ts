export const messages = {
  addTitle: "Add CDP Environment",
  editTitle: (name: string) => `Edit ${name}`,
  current: (description: string) =>
    description === "" ? "current" : `${description} · current`,
  credentialsTitle: (name: string) => `Credentials for ${name}`,

  name: {
    prompt: "The name used in VS Code and in target lines.",
    placeholder: "Environment name, for example Production EU",
  },
  region:
    "Select the region of your CDP instance (in CDP: Company information > Environment)",
  otherUrl: "Other URL…",
  baseUrl: {
    prompt: "Without /v2 and everything after it.",
    placeholder: "Base URL, for example https://api.example.com",
  },
  stage: "Select the stage of the environment",
  production: {
    label: "Production",
    detail: "Real data. Every update must be confirmed.",
  },
  test: {
    label: "Test",
    detail:
      "No real data. This is your own classification: CDP does not document test systems.",
  },
  clientKey: {
    prompt:
      "In CDP, it is under Settings > API access. It is the user name for Basic authentication.",
    placeholder: "Client key",
  },
  apiToken: {
    prompt:
      "In CDP, it is under Settings > API access. It is kept in VS Code's secret storage only.",
    placeholder: "API token",
  },

  select: "Select an environment",
} as const;
