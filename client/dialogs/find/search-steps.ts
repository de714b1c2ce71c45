import type { Kind } from "../../../cdp/kinds";
import type { Step } from "../../ui/steps";
import { kindNames } from "../../../cdp/kinds";
import type { FindQuery } from "../../live/find";
import { refOf } from "../../live/pasted";
import { refFault, referenceIdFault } from "../../http/request";
import { searchMethods, type SearchMethod } from "./search-methods";
import {
  resultStep,
  type ResourceId,
  type SearchState,
  type Search,
} from "./result-step";
import { kindStep, validatePasted } from "./pasted-step";
import { optionStep, textStep } from "../../ui/question-steps";

export interface SearchQuestion {
  /** Of every question. */
  readonly title: string;
  /** Of what is looked for; absent where either will do. */
  readonly kind?: Kind;
  /** That of the open payload. */
  readonly referenceId?: string;
  readonly search: Search;
}

/** How to find it → by what → which order → which of its items, where an item is looked for. */
export function searchSteps(
  question: SearchQuestion,
  finding: SearchState,
): readonly Step[] {
  const { title, kind, referenceId = "", search } = question;
  const draft = {
    // An item's own referenceId is often that of its order with something behind it.
    referenceId: kind === "orderItem" ? referenceId : "",
    guestRef: "",
    pasted: "",
  };
  let way: SearchMethod = "pasted";
  let orderRef = "";
  const take = (chosen: ResourceId) => {
    finding.chosen = chosen;
    orderRef = chosen.kind === "order" ? chosen.ref : "";
  };
  const pasted = () => (way === "pasted" ? refOf(draft.pasted) : undefined);
  const query = (): FindQuery =>
    way === "guestRef"
      ? { guestRef: draft.guestRef }
      : { referenceId: way === "own" ? referenceId : draft.referenceId };

  return [
    optionStep(
      {
        title,
        placeholder: `How do you want to find the ${kindNames[kind ?? "order"]}?`,
        options: searchMethods(question),
      },
      (chosen) => (way = chosen),
    ),
    when(
      () => way === "referenceId",
      textStep(draft, "referenceId", {
        title,
        prompt: "The id that your own systems gave the order, such as a PNR.",
        placeholder: "referenceId of the order",
        fault: referenceIdFault,
      }),
    ),
    when(
      () => way === "guestRef",
      textStep(draft, "guestRef", {
        title,
        prompt: "The guest who ordered, as CDP calls them.",
        placeholder: "Reference of the guest",
        fault: refFault,
      }),
    ),
    when(
      () => way === "pasted",
      textStep(draft, "pasted", {
        title,
        prompt: "Of an address, only its end is used.",
        placeholder: `Reference or address of the ${kindNames[kind ?? "order"]}`,
        fault: (text) => validatePasted(text, kind),
      }),
    ),
    kindStep(question, pasted, take),
    when(
      () => way !== "pasted",
      resultStep({ title, search, query }, finding, take),
    ),
    when(
      () => kind === "orderItem" && orderRef !== "",
      itemStep(question, () => orderRef, finding),
    ),
  ];
}

/** Which of an order's items. */
export function itemStep(
  question: SearchQuestion,
  orderRef: () => string,
  finding: SearchState,
): Step {
  const { title, search } = question;
  const query = () => ({ orderRef: orderRef() });
  return resultStep({ title, search, query }, finding, (chosen) => {
    finding.chosen = chosen;
  });
}

/** Passes over a step that does not arise. */
export function when(condition: () => boolean, step: Step): Step {
  return (canGoBack) =>
    condition() ? step(canGoBack) : Promise.resolve("skipped");
}
