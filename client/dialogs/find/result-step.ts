import { messages } from "../messages/search";
import type { Kind } from "../../../cdp/kinds";
import type { Step } from "../../ui/steps";
import type { Found, FindQuery } from "../../live/find";
import type { Closed } from "../../live/reader";
import type { None } from "../../live/retrieve";
import type { Page } from "../../http/request";
import { pickResult } from "./result-list";
import type { QuestionHeader } from "../../ui/questions";

/** Called before the first list is shown, since it may ask for credentials. */
export type Search = () => Promise<OpenSearch | Closed>;

interface OpenSearch {
  readonly is: "open";
  readonly find: (
    query: FindQuery,
    signal: AbortSignal,
    page?: Page,
  ) => Promise<Found>;
  /** Shows what went wrong, without ending the dialog. */
  readonly notifyFailure: (failure: SearchFailure) => void;
}

export interface ResourceId {
  readonly kind: Kind;
  readonly ref: string;
}

/** Filled by the steps. */
export interface SearchState {
  selected?: ResourceId;
  failure?: SearchFailure;
}

export type SearchFailure = None | Closed;

interface ResultStep extends QuestionHeader {
  readonly search: Search;
  readonly query: () => FindQuery;
}

/** Shows what is found, to select one. A failure ends the series, unless something was found before it; an empty list leads back. */
export function resultStep(
  { search, query: currentQuery, ...header }: ResultStep,
  state: SearchState,
  onSelect: (resource: ResourceId) => void,
): Step {
  return async (canGoBack) => {
    const opened = await search();
    if (opened.is === "closed") {
      state.failure = opened;
      return "canceled";
    }
    const query = currentQuery();
    const answer = await pickResult({
      ...header,
      ...textsFor(query),
      canGoBack,
      find: (signal, page) => opened.find(query, signal, page),
      notifyFailure: opened.notifyFailure,
    });
    if (!answer.ok) return answer.reason;
    if (answer.value === "nothing") return "back";
    if (answer.value.is === "none") {
      state.failure = answer.value;
      return "canceled";
    }
    const { kind, ref } = answer.value.hit;
    onSelect({ kind, ref });
    return "next";
  };
}

function textsFor(query: FindQuery) {
  if ("orderRef" in query)
    return {
      placeholder: messages.selectItem,
      emptyLabel: messages.noItems,
    };
  return {
    placeholder: messages.selectOrder,
    emptyLabel:
      "guestRef" in query ? messages.noneOfGuest : messages.noneWithReferenceId,
  };
}
