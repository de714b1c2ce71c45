const noStorage = "because VS Code's secret storage did not respond.";
const noSetting =
  "because the user setting cdpOrder.environments could not be written.";

export const messages = {
  added: (name: string) =>
    `${name} was added and is now the active environment.`,
  notAddedStorage: (name: string) => `${name} was not added ${noStorage}`,
  notAddedSetting: (name: string) =>
    `${name} was not added ${noSetting} It must be a list.`,

  editTitle: "Edit CDP Environment",
  edited: (name: string) => `${name} was changed.`,
  editedWithoutCredentials: (name: string) =>
    `${name} was changed. Its credentials were not kept ${noStorage}`,
  notEditedSetting: (name: string) => `${name} was not changed ${noSetting}`,

  testConnection: "Test Connection",
  testTitle: "Test the Connection to",
  testing: (name: string) => `Testing the connection to ${name}…`,
  connected: (name: string) =>
    `${name} can be reached, and its credentials may read orders.`,

  selectTitle: "Select CDP Environment",
  actions: "Actions",
  addOption: "Add Environment…",
  sandboxOption: "Start Sandbox",

  setCredentialsTitle: "Set Credentials",
  credentialsSaved: (name: string) => `The credentials for ${name} were saved.`,
  credentialsNotSaved: (name: string) =>
    `The credentials for ${name} were not saved ${noStorage}`,

  removeTitle: "Remove CDP Environment",
  confirmRemove: (name: string) => `Remove ${name} and its credentials?`,
  remove: "Remove",
  notRemovedStorage: (name: string) => `${name} was not removed ${noStorage}`,
  notRemovedSetting: (name: string) => `${name} was not removed ${noSetting}`,

  addEnvironment: "Add Environment",
  noneConfigured: "There are no CDP environments in your settings.",

  sandboxStarted: (name: string, baseUrl: string) =>
    `${name} is active at ${baseUrl}.`,
  sandboxRunning: (name: string, baseUrl: string) =>
    `${name} is already running at ${baseUrl}.`,
  selectSandbox: "Select Sandbox",
  sandboxNotStarted:
    "The sandbox was not started because no local port could be opened.",
} as const;
