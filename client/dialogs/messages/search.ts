import type { ApiVersion } from "../../../cdp/api-versions";
import { kinds, type Kind } from "../../../cdp/kinds";

export const messages = {
  targetTitle: (name: string, stage: string) => `Target in ${name} (${stage})`,
  remember: "Remember the target in the file?",
  writeLine: "Write Target Line",
  replaceLine: "Replace Target Line",
  onlyThisTime: "Only This Time",

  version: "Which version of the API do you want to search by?",
  versions: { v2: "v2 (legacy)", "v2.1": "v2.1" },
  useVersion: (version: ApiVersion) => `Search by ${version} Instead`,

  method: (kind: Kind) => `How do you want to find the ${kinds[kind].name}?`,
  byOwnReferenceId: "By the Payload's referenceId",
  byOtherReferenceId: "By Another referenceId…",
  byReferenceId: "By referenceId…",
  byGuest: "By Guest…",
  byPasted: "Enter a Reference or Address…",

  referenceId: {
    prompt: "The ID from your own systems, for example a PNR.",
    placeholder: "referenceId of the order",
  },
  guest: {
    prompt: "The reference of the guest who placed the order.",
    placeholder: "Guest reference",
  },
  pasted: (kind: Kind) => ({
    prompt: "Only the last part of an address is used.",
    placeholder: `Reference or address of the ${kinds[kind].name}`,
  }),
  notReference:
    "Enter a reference, or the address of an order or order item, such as …/v2/orders/<ref>.",
  itemForOrder:
    "This is the address of an order item, but the payload is for an order.",

  kind: "What does the reference belong to?",
  order: "Order",
  orderItem: "Order item",

  searching: "Searching…",
  more: "More…",
  selectItem: "Select an order item",
  selectOrder: "Select an order",
  nothingFound: {
    orderRef: "The order has no items",
    guestRef: "No order of this guest was found",
    referenceId: "No order with this referenceId was found",
  },
  searchAgain: "Search Again…",
  anotherOrder: "Select Another Order…",
  searchAnotherWay: "Search Another Way…",
  notStarted: (reason: string) => `The search was not started. ${reason}`,
  theEnvironment: "The environment",

  action: "What do you want to do with it?",
  retrieve: "Retrieve into Payload",
  copy: "Copy Reference",
  items: "Find One of Its Items…",
} as const;
