import type { Environment } from "../../environments/environment";
import { kinds, updateName, type Kind } from "../../../cdp/kinds";

export const messages = {
  send: "Send Update",
  retrieving: (kind: Kind, name: string) =>
    `Retrieving the ${kinds[kind].name} from ${name}…`,
  sending: (kind: Kind, name: string) =>
    `Sending the ${updateName(kind)} to ${name}…`,
  comparingMany: (name: string) => `Comparing with ${name}`,
  sendingMany: (name: string) => `Sending updates to ${name}`,
  pickMany: ({ name, stage }: Environment) => ({
    title: `Send Updates to ${name} (${stage})`,
    placeholder: `Select the payloads to send to ${name}`,
  }),
  nothingToCompare: "No update in the plan was refused or left unsent.",
  nothingCompared: "No update in the plan was compared.",
  planGone: "This plan is no longer open.",
  comparisonsShown: (first: number, last: number, of: number) =>
    `Comparisons ${first} to ${last} of ${of} are shown.`,
  nextComparisons: (count: number) => `Show Next ${count}`,
  savePlanTitle: "Save Plan as Markdown",
  planName: (name: string) => `Updates to ${name}`,
  resultName: (name: string) => `Updates sent to ${name}`,
  planNotSaved: "The plan could not be saved there.",
  noneSelected: "There are no *.cdp-order.json files to send here.",

  curlTitle: "Copy as cURL",
  selectShell: "Select a shell",
  bash: "bash, zsh or sh",
  powershell: "PowerShell",
  cmd: "cmd",
  /**
   * @param variables that it reads, two or more
   * @param version of curl that is needed
   */
  curlCopied: (variables: readonly string[], version: string | undefined) =>
    version === undefined
      ? `Copied. Set ${variables.slice(0, -1).join(", ")} and ${variables.at(-1) ?? ""} to run it.`
      : `Copied. It needs ${variables.join(", ")} and curl ${version}+.`,
  curlTooLong: "The update is too long for a cmd command line.",
  copyForPowerShell: "Copy for PowerShell",
  curlNotCopied: (reason: string) => `The update was not copied. ${reason}`,
} as const;
