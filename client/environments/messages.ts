/** About what a user enters or writes into settings; none repeats it. */
export const messages = {
  notList: "The setting cdpOrder.environments must be a list.",
  entryIgnored: (number: number, reason: string) =>
    `Entry ${number} of cdpOrder.environments was ignored. ${reason}`,
  entriesIgnored: (count: number) =>
    `${count} entries of cdpOrder.environments were ignored because they are invalid.`,
  notObject: "It must be an object with name, baseUrl, and stage.",
  nameNotString: "Its name must be a string.",
  baseUrlNotString: "Its baseUrl must be a string.",

  baseUrlEmpty: "Enter a base URL, for example the one of your CDP region.",
  baseUrlNotHttps: "The base URL must start with https://.",
  baseUrlHttp:
    "The base URL must start with https://; http:// is allowed for this machine only.",
  baseUrlSpaces:
    "The base URL must not contain spaces, line breaks, or backslashes.",
  baseUrlUserInfo: "The base URL must not contain a user name or password.",
  baseUrlQuery: "The base URL must not contain a query or a fragment.",
  baseUrlPath: "The base URL must not contain % or the path segments . and ..",
  baseUrlVersion:
    "The base URL must not include /v2, which is added to each request.",
  baseUrlHost: "The host of the base URL must be written in its normal form.",
  baseUrlInvalid: "The base URL is not a valid URL.",

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
