import type { Kind } from "../../../cdp/kinds";
import type { Step } from "../../ui/steps";
import { refOf } from "../../live/pasted";
import type { ResourceId } from "./result-step";
import { optionStep } from "../../ui/question-steps";

/** What a pasted ref is of: an address tells, else the payload, else the user. */
export function kindStep(
  question: { readonly title: string; readonly kind?: Kind },
  pasted: () => ReturnType<typeof refOf>,
  take: (chosen: ResourceId) => void,
): Step {
  const ask = optionStep<Kind>(
    {
      title: question.title,
      placeholder: "What is it the reference of?",
      options: [
        { label: "Order", value: "order" },
        { label: "Order Item", value: "orderItem" },
      ],
    },
    (kind) => {
      take({ kind, ref: pasted()?.ref ?? "" });
    },
  );
  return (canGoBack) => {
    const read = pasted();
    const kind = read?.kind ?? question.kind;
    if (read !== undefined && kind === undefined) return ask(canGoBack);
    if (read !== undefined && kind !== undefined) take({ kind, ref: read.ref });
    return Promise.resolve("skipped");
  };
}

/** The fault of what was pasted, where a payload of that kind needs it. */
export function validatePasted(
  text: string,
  kind: Kind | undefined,
): string | undefined {
  const read = refOf(text);
  if (read === undefined)
    return "This is neither a reference nor an address that ends in /v2/orders/… or /v2/orderItems/….";
  return kind === "order" && read.kind === "orderItem"
    ? "This is the address of an order item, and the payload is for an order."
    : undefined;
}
