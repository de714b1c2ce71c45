/** About what a user enters or writes into settings; none repeats it. */
export const messages = {
  notList: "The setting cdpOrder.environments must be a list.",
  entryIgnored: (number: number, reason: string) =>
    `Entry ${number} of cdpOrder.environments was ignored. ${reason}`,
  notObject: "It must be an object with name, baseUrl, and stage.",
  nameNotString: "Its name must be a string.",
  baseUrlNotString: "Its baseUrl must be a string.",

  nameEmpty: "Enter a name.",
  nameInvalid:
    "The name must start with a letter or digit and contain at most 40 letters, digits, spaces, dots, underscores, or hyphens.",
  nameTaken: "Another environment already has this name.",

  clientKeyColon: "The client key must not contain a colon.",
  credentialEmpty: (what: Credential) => `The ${what} must not be empty.`,
  credentialControls: (what: Credential) =>
    `The ${what} must not contain line breaks or control characters.`,
  credentialSpaces: (what: Credential) =>
    `The ${what} must not start or end with a space.`,
} as const;

type Credential = "client key" | "API token";
