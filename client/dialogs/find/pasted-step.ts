import type { ApiVersion } from "../../../cdp/api-versions";
import {
  kinds,
  ownerKind,
  ownerOf,
  type Kind,
  type Owner,
} from "../../../cdp/kinds";
import type { Step } from "../../ui/steps";
import { refOf } from "../../live/pasted";
import { messages } from "../messages/search";
import type { ResourceId } from "./result-step";
import { optionStep } from "../../ui/question-steps";

/**
 * The kind of a pasted ref: from the address, else from the payload, else from
 * the user. A payload says the version, whatever the address has.
 */
export function kindStep(
  question: { readonly title: string; readonly kind?: Kind },
  pasted: () => ReturnType<typeof refOf>,
  version: () => ApiVersion,
  onSelect: (resource: ResourceId) => void,
): Step {
  const ask = optionStep<Owner>(
    {
      title: question.title,
      placeholder: messages.kind,
      options: [
        { label: messages.order, value: "order" },
        { label: messages.orderItem, value: "orderItem" },
      ],
    },
    (owner) => {
      onSelect({
        kind: ownerKind(version(), owner),
        ref: pasted()?.ref ?? "",
      });
    },
  );
  return (canGoBack) => {
    const resource = pasted();
    const kind = kindOf(resource?.kind, question.kind);
    if (resource !== undefined && kind === undefined) return ask(canGoBack);
    if (resource !== undefined && kind !== undefined)
      onSelect({ kind, ref: resource.ref });
    return Promise.resolve("skipped");
  };
}

function kindOf(
  pasted: Kind | undefined,
  payload: Kind | undefined,
): Kind | undefined {
  if (pasted === undefined || payload === undefined) return pasted ?? payload;
  return ownerKind(kinds[payload].version, ownerOf(pasted));
}

/** The message about what was pasted for a payload of this kind, or `undefined`. */
export function validatePasted(
  text: string,
  kind: Kind | undefined,
): string | undefined {
  const resource = refOf(text);
  if (resource === undefined) return messages.notReference;
  const isItem = resource.kind && ownerOf(resource.kind) === "orderItem";
  return kind && ownerOf(kind) === "order" && isItem
    ? messages.itemForOrder
    : undefined;
}
