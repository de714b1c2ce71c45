import { kinds, type Kind } from "../../../cdp/kinds";
import type { ConversionError } from "../../payloads/response-to-payload";

export const messages = {
  checking: "Checking payloads",
  checked: (checked: number, files: number) => `${checked} of ${files}`,

  newTitle: "New Payload",
  newKind: "What does the payload update?",
  newTemplate: "What is the update about?",
  orderDescription: "a whole booking or purchase",
  orderItemDescription: "one part of an order, such as a flight or a bag",

  pinTitle: "Pin Payload Kind",
  pinQuestion: "What does this file update?",
  order: "Order",
  orderItem: "Order item",
  notPinned:
    "The kind was not pinned because the file has changed or the language server did not respond.",
  notEditable:
    "The kind was not pinned because the file has changed or cannot be edited.",
  alreadyPinned: (kind: Kind) =>
    `The kind is already pinned: ${kinds[kind].name}.`,
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
