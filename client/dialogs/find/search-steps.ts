import { kinds, ownerOf, type Kind } from "../../../cdp/kinds";
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
import { otherVersion, versionStep, type VersionChoice } from "./version-step";

export interface SearchQuestion {
  /** The title of every question. */
  readonly title: string;
  /** Absent if both are searched for. */
  readonly kind?: Kind;
  /** The one in the open payload. */
  readonly referenceId?: string;
  readonly version: VersionChoice;
  readonly search: Search;
}

/** Which version of the API, unless that is known → how to find it → by what → which order → which of its items, if an item is searched for. */
export function searchSteps(
  question: SearchQuestion,
  state: SearchState,
): readonly Step[] {
  const { title, kind, referenceId = "", search } = question;
  const { choose, current } = question.version;
  const isAsked = current() === undefined;
  const version = () => current() ?? "v2";
  const owner = kind && ownerOf(kind);
  const named = owner ?? "order";
  const draft = {
    // An item's own referenceId is often that of its order with something behind it.
    referenceId:
      kind && kinds[kind].resource === "orderItem" ? referenceId : "",
    guestRef: "",
    pasted: "",
  };
  let method: SearchMethod = "pasted";
  let order: ResourceId | undefined;
  const onSelect = (resource: ResourceId) => {
    state.selected = resource;
    order = ownerOf(resource.kind) === "order" ? resource : undefined;
  };
  const pasted = () => (method === "pasted" ? refOf(draft.pasted) : undefined);
  const query = (): FindQuery =>
    method === "guestRef"
      ? { by: "guestRef", value: draft.guestRef, version: version() }
      : {
          by: "referenceId",
          version: version(),
          value: method === "own" ? referenceId : draft.referenceId,
        };

  return [
    ...(choose && isAsked ? [versionStep(title, choose)] : []),
    async (canGoBack) => {
      const other = otherVersion(question.version);
      const label = messages.useVersion(other);
      const step = optionStep<SearchMethod | "otherVersion">(
        {
          title,
          placeholder: messages.method(named),
          options: [
            ...searchMethods(question),
            ...(choose && !isAsked
              ? [{ label, value: "otherVersion" as const }]
              : []),
          ],
        },
        (value) => {
          if (value === "otherVersion") choose?.(other);
          else method = value;
        },
      );
      const before = current();
      const result = await step(canGoBack);
      return current() === before ? result : "restart";
    },
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
        ...messages.pasted(named),
        validate: (text) => validatePasted(text, kind),
      }),
    ),
    kindStep(question, pasted, version, onSelect),
    stepIf(
      () => method !== "pasted",
      resultStep({ title, search, query }, state, onSelect),
    ),
    stepIf(
      () => owner === "orderItem" && order !== undefined,
      itemStep(question, () => order, state),
    ),
  ];
}

/** Which of an order's items. */
export function itemStep(
  question: SearchQuestion,
  order: () => ResourceId | undefined,
  state: SearchState,
): Step {
  const { title, search } = question;
  const query = (): FindQuery => {
    const { kind = "order", ref = "" } = order() ?? {};
    return { by: "orderRef", value: ref, version: kinds[kind].version };
  };
  return resultStep({ title, search, query }, state, (resource) => {
    state.selected = resource;
  });
}
