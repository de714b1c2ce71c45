/** What the command says besides the problems of files. */
export const messages = {
  noCommand: "A command is required: check.",
  unknownCommand: (command: string) =>
    `Unknown command ${JSON.stringify(command)}.`,
  unknownFormat: (format: string, formats: readonly string[]) =>
    `Unknown format ${JSON.stringify(format)}. Choose one of ${formats.join(", ")}.`,
  maxWarningsNoNumber: "--max-warnings requires a whole number.",

  noPayloadBelow: (folder: string) =>
    `There is no *.cdp-order.json below ${folder}.`,
  noFile: (path: string) => `There is no file ${path}.`,
  linkedFolder: (folder: string) =>
    `${folder} is a link to a folder and is not followed.`,
  notRegular: "not a regular file",

  fileUnreadable: (reason: string) => `The file cannot be read: ${reason}.`,
  pathUnreadable: (path: string, reason: string) =>
    `${path}: cannot be read (${reason}).`,
  tooManyWarnings: (count: number, allowed: number) =>
    `There are more warnings (${count}) than allowed (${allowed}).`,
  outputNotWritten: (reason: string) =>
    `The standard output cannot be written: ${reason}.`,

  settingsUnreadable: (file: string, reason: string) =>
    `${file} cannot be read: ${reason}.`,
  settingsWithoutEffect: (
    file: string,
    entries: readonly string[],
    form: string,
  ) => `${file} has entries without effect: ${entries.join(", ")}; ${form}.`,
  settingsNoObject: (file: string) =>
    `${file} must contain an object of codes and severities.`,
} as const;
