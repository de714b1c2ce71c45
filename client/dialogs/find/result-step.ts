import type { Kind } from "../../../cdp/kinds";
import type { Step } from "../../ui/steps";
import type { Found, FindQuery } from "../../live/find";
import type { Closed } from "../../live/reader";
import type { None } from "../../live/retrieve";
import type { Page } from "../../http/request";
import { pickResult } from "./result-list";
import type { QuestionHeader } from "../../ui/questions";

/** Opened when the first list is shown, since it may have to ask for credentials. */
export type Search = () => Promise<OpenSearch | Closed>;

interface OpenSearch {
  readonly is: "open";
  readonly find: (
    query: FindQuery,
    signal: AbortSignal,
    page?: Page,
  ) => Promise<Found>;
  /** Says what went wrong, while the user goes on. */
  readonly tell: (failure: SearchFailure) => void;
}

export interface ResourceId {
  readonly kind: Kind;
  readonly ref: string;
}

/** Filled step by step: what the user chose, or what kept them from it. */
export interface SearchState {
  chosen?: ResourceId;
  failure?: SearchFailure;
}

export type SearchFailure = None | Closed;

interface ResultStep extends QuestionHeader {
  readonly search: Search;
  readonly query: () => FindQuery;
}

/** Lists what is found, to pick one. A failure ends the series, unless something was found before it; of what is not there, the user goes back. */
export function resultStep(
  { search, query, ...place }: ResultStep,
  finding: SearchState,
  take: (chosen: ResourceId) => void,
): Step {
  return async (canGoBack) => {
    const opened = await search();
    if (opened.is === "closed") {
      finding.failure = opened;
      return "left";
    }
    const by = query();
    const asked = await pickResult({
      ...place,
      ...words(by),
      canGoBack,
      find: (signal, page) => opened.find(by, signal, page),
      tell: opened.tell,
    });
    if (typeof asked !== "object") return asked ?? "left";
    if (asked.value === "nothing") return "back";
    if (asked.value.is === "none") {
      finding.failure = asked.value;
      return "left";
    }
    const { kind, ref } = asked.value.hit;
    take({ kind, ref });
    return "next";
  };
}

function words(by: FindQuery) {
  if ("orderRef" in by)
    return {
      placeholder: "Which item of the order?",
      nothing: "The order has no items. Go back to take another.",
    };
  return {
    placeholder: "Which order?",
    nothing:
      "guestRef" in by
        ? "No order of this guest was found. Go back to search for another."
        : "No order with this referenceId was found. Go back to search for another.",
  };
}
