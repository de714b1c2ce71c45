import type { ApiVersion } from "../../../cdp/api-versions";
import {
  kindLines,
  kinds,
  type Kind,
  type TargetResource,
} from "../../../cdp/kinds";
import type { ConversionError } from "../../payloads/response-to-payload";

export const messages = {
  checking: "Checking payloads",
  checked: (checked: number, files: number) => `${checked} of ${files}`,

  newTitle: "New Payload",
  newKind: "What does the payload update?",
  newTemplate: "What is the update about?",
  resources: {
    order: "a whole booking or purchase",
    orderItem: "one part of an order, such as a flight or a bag",
    orderExtension: "facts about an order, by names of your own",
    orderItemExtension: "facts about an order item, by names of your own",
  } satisfies Readonly<Record<TargetResource, string>>,

  pinTitle: "Pin Payload Kind",
  pinQuestion: "What does this file update?",
  kindLabel: (kind: Kind) => {
    const { name, version } = kinds[kind];
    const label = name.charAt(0).toUpperCase() + name.slice(1);
    return version === "v2" ? label : `${label}, ${version}`;
  },
  version: (version: ApiVersion) => `API ${version}`,
  /** The lines that are written. */
  kindLines: (kind: Kind) =>
    kindLines(kind).trimEnd().replaceAll("\n", " and "),
  notPinned:
    "The kind was not pinned because the file has changed or the language server did not respond.",
  notEditable:
    "The kind was not pinned because the file has changed or cannot be edited.",
  alreadyPinned: (kind: Kind) =>
    kinds[kind].version === "v2"
      ? `The kind is already pinned: ${kinds[kind].name}.`
      : `The kind is already pinned: ${kinds[kind].name}, ${kinds[kind].version}.`,
} as const;

/** Why the clipboard cannot be pasted as a payload. */
export const pasteErrors: Readonly<Record<ConversionError, string>> = {
  notJson:
    "The clipboard does not contain a response from CDP. It must be a JSON object without duplicate attributes.",
  list: "The clipboard contains a list of addresses. Retrieve one of them and copy that response.",
  noRef:
    "The clipboard does not contain an order or order item from CDP: it has no ref.",
  server: "The language server did not respond.",
};
