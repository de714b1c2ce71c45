import { addressOf, pathOf } from "../../cdp/endpoints";
import { kinds, updateName, type Kind } from "../../cdp/kinds";
import { shortRef } from "../../cdp/refs";
import { withVersion } from "../send/messages/resource-name";
import type { Environment } from "../environments/environment";
import type { KindReason } from "../language-client/protocol";

/** Counted from 1. */
interface ListPage {
  readonly first: number;
  readonly last: number;
  readonly of: number;
}

export const messages = {
  statusBarName: "CDP Environment",
  noEnvironment: "No CDP environment",
  selectEnvironment: "Select the CDP environment to send updates to",
  /** A high-contrast theme may not show the color of production. */
  statusBarText: ({ name, stage }: Environment) =>
    stage === "production"
      ? `$(warning) ${name} (production)`
      : `$(beaker) ${name} (${stage})`,
  environment: ({ name, stage }: Environment) =>
    `CDP environment: ${name} (${stage})`,
  updatesGoTo: ({ name, stage, baseUrl }: Environment) =>
    `Updates go to ${name} (${stage}), ${new URL(baseUrl).host}`,

  kindName: "CDP Payload Kind",
  kindText: (kind: Kind) =>
    kinds[kind].version === "v2"
      ? capitalized(kinds[kind].name)
      : `${capitalized(updateName(kind))}, ${kinds[kind].version}`,
  pinKind: "Pin",

  refusal: ({ name }: Environment, status: number) =>
    `${name} refused the update (${status}); its response names this attribute.`,
  refusalSource: "CDP response",

  openSent: "Open Sent Body",
  sentName: (name: string, ref: string) => `Sent ${name} ${ref}`,
  entryResponseName: (name: string, ref: string) => `Response ${name} ${ref}`,
  responseName: (status: number, name: string) =>
    `Response ${status} from ${name}`,

  openRow: "Open",
  sendFile: (label: string) => `Send ${label}`,
  isSent: "It is sent with the plan.",
  isNotSent: "It is not sent.",
  rowProgress: { waiting: "waiting", inProgress: "sending" },
  mayBeLost: (name: string) => `${name} may be lost`,
  countMayBeLost: (count: number) => `${count} may be lost`,
  willBeRemoved: (name: string) => `${name} will be removed`,
  countWillBeRemoved: (count: number) => `${count} will be removed`,
  noChanges: "nothing changes",
  comparisonsTitle: ({ name, stage }: Environment, page: ListPage) =>
    page.of > page.last - page.first + 1
      ? `Updates to ${name} (${stage}), ${page.first}–${page.last} of ${page.of}`
      : `Updates to ${name} (${stage})`,

  documentation: {
    payloads: "Payload files",
    "v2.1": "v2.1 of the API",
    problems: "Problems",
    updates: "Environments, finding, sending, undoing and the history",
    sending: "What can become of an update",
    sandbox: "The sandbox",
    cli: "The command line",
    editors: "Other editors",
  },

  noDocumentation: "There is no documentation of this problem.",

  live: "live",
  afterUpdate: "after the update",
  afterUndo: "after the undo",
  sent: "sent",
  response: "response",
  comparisonTitle: (name: string, kind: Kind, ref: string) =>
    `${name}, ${withVersion(kind, `${kinds[kind].name} ${ref}`)}`,
  comparisonOf: (title: string, left: string, right: string) =>
    `${title}: ${left} ↔ ${right}`,
} as const;

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Why a payload is of its kind. */
export const kindReasons: Readonly<Record<KindReason, string>> = {
  target: "from its target line",
  attributes: "from its attributes",
  default: "by default; its attributes or a target line can change it",
};

/** The lens above a payload; only checked names and references are in it. */
export const lensTitles = {
  untrusted: (kind: Kind) =>
    `Trust this workspace to send the ${kinds[kind].name}`,
  noEnvironment: (kind: Kind) =>
    `Select an environment to send this ${kinds[kind].name} to`,
  send: ({ name, stage }: Environment, target: string) =>
    `Send to ${name} (${stage}): ${target}`,
  copy: (kind: Kind) => `Copy the ${kinds[kind].name} update as cURL`,
  /** Of the newer version the request itself: the same resource can be updated by both. */
  found: (kind: Kind, ref: string) =>
    kinds[kind].version === "v2"
      ? `${kinds[kind].name} ${shortRef(ref)}`
      : `${kinds[kind].update} ${pathOf(addressOf(kind, shortRef(ref)))}`,
  none: (kind: Kind) =>
    `${withVersion(kind, kinds[kind].name)} without a target`,
  ambiguous: (kind: Kind) =>
    `${withVersion(kind, kinds[kind].name)} with two targets`,
} as const;
