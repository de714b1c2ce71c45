import { messages } from "../messages/search";
import type { ApiVersion } from "../../../cdp/api-versions";
import type { Kind } from "../../../cdp/kinds";
import type { Step } from "../../ui/steps";
import type { FindQuery, FindResult } from "../../live/find";
import type { ReaderError } from "../../live/reader";
import type { RetrieveError, RetrieveFailure } from "../../live/retrieve";
import type { Page } from "../../live/requests";
import { pickResult, type WhenEmpty } from "./result-list";
import type { QuestionHeader } from "../../ui/questions";

/** Called before the first list is shown, since it may ask for credentials. */
export type Search = () => Promise<OpenSearch | SearchFailure>;

interface OpenSearch {
  readonly ok: true;
  readonly find: (
    query: FindQuery,
    signal: AbortSignal,
    page?: Page,
  ) => Promise<FindResult>;
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

export interface SearchFailure {
  readonly ok: false;
  readonly reason: RetrieveError | ReaderError | { readonly code: "unchecked" };
  /** Of the API that was asked; absent where none was, or the legacy one. */
  readonly version?: ApiVersion;
}

interface ResultStep extends QuestionHeader {
  readonly search: Search;
  readonly query: () => FindQuery;
}

/** Shows what is found, to select one. A failure ends the series, unless something was found before it; an empty list leads back or to the first question. */
export function resultStep(
  { search, query: currentQuery, ...header }: ResultStep,
  state: SearchState,
  onSelect: (resource: ResourceId) => void,
): Step {
  return async (canGoBack) => {
    const opened = await search();
    if (!opened.ok) {
      state.failure = opened;
      return "canceled";
    }
    const query = currentQuery();
    const asked = ({ ok, reason }: RetrieveFailure): SearchFailure => ({
      ...{ ok, reason },
      ...(query.version && { version: query.version }),
    });
    const answer = await pickResult({
      ...header,
      ...textsFor(query),
      canGoBack,
      find: (signal, page) => opened.find(query, signal, page),
      notifyFailure: (failure) => {
        opened.notifyFailure(asked(failure));
      },
    });
    if (!answer.ok) return answer.reason;
    if (!answer.value.ok) {
      state.failure = asked(answer.value);
      return "canceled";
    }
    if (answer.value.hit === undefined) return answer.value.go;
    const { kind, ref } = answer.value.hit;
    onSelect({ kind, ref });
    return "next";
  };
}

function textsFor({ by }: FindQuery): {
  readonly placeholder: string;
  readonly whenEmpty: WhenEmpty;
} {
  const isForItems = by === "orderRef";
  return {
    placeholder: isForItems ? messages.selectItem : messages.selectOrder,
    whenEmpty: {
      message: messages.nothingFound[by],
      options: [
        {
          label: isForItems ? messages.anotherOrder : messages.searchAgain,
          go: "back",
        },
        { label: messages.searchAnotherWay, go: "restart" },
      ],
    },
  };
}
