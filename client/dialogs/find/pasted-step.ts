import type { Kind } from "../../../cdp/kinds";
import type { Step } from "../../ui/steps";
import { refOf } from "../../live/pasted";
import { messages } from "../messages/search";
import type { ResourceId } from "./result-step";
import { optionStep } from "../../ui/question-steps";

/** The kind of a pasted ref: from the address, else from the payload, else from the user. */
export function kindStep(
  question: { readonly title: string; readonly kind?: Kind },
  pasted: () => ReturnType<typeof refOf>,
  onSelect: (resource: ResourceId) => void,
): Step {
  const ask = optionStep<Kind>(
    {
      title: question.title,
      placeholder: messages.kind,
      options: [
        { label: messages.order, value: "order" },
        { label: messages.orderItem, value: "orderItem" },
      ],
    },
    (kind) => {
      onSelect({ kind, ref: pasted()?.ref ?? "" });
    },
  );
  return (canGoBack) => {
    const resource = pasted();
    const kind = resource?.kind ?? question.kind;
    if (resource !== undefined && kind === undefined) return ask(canGoBack);
    if (resource !== undefined && kind !== undefined)
      onSelect({ kind, ref: resource.ref });
    return Promise.resolve("skipped");
  };
}

/** The message about what was pasted for a payload of this kind, or `undefined`. */
export function validatePasted(
  text: string,
  kind: Kind | undefined,
): string | undefined {
  const resource = refOf(text);
  if (resource === undefined) return messages.notReference;
  return kind === "order" && resource.kind === "orderItem"
    ? messages.itemForOrder
    : undefined;
}
