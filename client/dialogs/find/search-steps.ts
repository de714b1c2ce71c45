import type { Kind } from "../../../cdp/kinds";
import { stepIf, type Step } from "../../ui/steps";
import { messages } from "../messages/search";
import type { FindQuery } from "../../live/find";
import { refOf } from "../../live/pasted";
import { validateRef, validateReferenceId } from "../../live/requests";
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
  /** The title of every question. */
  readonly title: string;
  /** Absent if both are searched for. */
  readonly kind?: Kind;
  /** The one in the open payload. */
  readonly referenceId?: string;
  readonly search: Search;
}

/** How to find it → by what → which order → which of its items, if an item is searched for. */
export function searchSteps(
  question: SearchQuestion,
  state: SearchState,
): readonly Step[] {
  const { title, kind, referenceId = "", search } = question;
  const draft = {
    // An item's own referenceId is often that of its order with something behind it.
    referenceId: kind === "orderItem" ? referenceId : "",
    guestRef: "",
    pasted: "",
  };
  let method: SearchMethod = "pasted";
  let orderRef = "";
  const onSelect = (resource: ResourceId) => {
    state.selected = resource;
    orderRef = resource.kind === "order" ? resource.ref : "";
  };
  const pasted = () => (method === "pasted" ? refOf(draft.pasted) : undefined);
  const query = (): FindQuery =>
    method === "guestRef"
      ? { by: "guestRef", value: draft.guestRef }
      : {
          by: "referenceId",
          value: method === "own" ? referenceId : draft.referenceId,
        };

  return [
    optionStep(
      {
        title,
        placeholder: messages.method(kind ?? "order"),
        options: searchMethods(question),
      },
      (value) => (method = value),
    ),
    stepIf(
      () => method === "referenceId",
      textStep(draft, "referenceId", {
        title,
        ...messages.referenceId,
        validate: validateReferenceId,
      }),
    ),
    stepIf(
      () => method === "guestRef",
      textStep(draft, "guestRef", {
        title,
        ...messages.guest,
        validate: validateRef,
      }),
    ),
    stepIf(
      () => method === "pasted",
      textStep(draft, "pasted", {
        title,
        ...messages.pasted(kind ?? "order"),
        validate: (text) => validatePasted(text, kind),
      }),
    ),
    kindStep(question, pasted, onSelect),
    stepIf(
      () => method !== "pasted",
      resultStep({ title, search, query }, state, onSelect),
    ),
    stepIf(
      () => kind === "orderItem" && orderRef !== "",
      itemStep(question, () => orderRef, state),
    ),
  ];
}

/** Which of an order's items. */
export function itemStep(
  question: SearchQuestion,
  orderRef: () => string,
  state: SearchState,
): Step {
  const { title, search } = question;
  const query = (): FindQuery => ({ by: "orderRef", value: orderRef() });
  return resultStep({ title, search, query }, state, (resource) => {
    state.selected = resource;
  });
}
