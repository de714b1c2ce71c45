import type { TestContext } from "node:test";
import type { Kind } from "../../../cdp/kinds";
import type { RetrieveError } from "../../../client/live/retrieve";
import type { OutcomeAction } from "../../../client/send/actions";
import type { UpdateReport } from "../../../client/send/deliver";
import type { NotSentReason, Outcome } from "../../../client/send/outcome";
import type { Place } from "./place";

/** Something that goes wrong, and how an update ends by it: in codes, since the tests of the messages have the sentences. */
export interface Fault {
  /** The row of docs/sending.md that it belongs to. */
  readonly row: string;
  readonly title: string;
  readonly secure?: true;
  /** The update that it strikes; that of an order of v2 where it is absent. */
  readonly kind?: Kind;
  /** Makes the place fail from now on. */
  readonly strike: (place: Place, t: TestContext) => void | Promise<void>;
  readonly status: Outcome["status"];
  /** Where it strikes the update, as {@link endOf} says it. */
  readonly end: string;
  /** The whole message, where no other test has it. */
  readonly sentence?: string;
  readonly actions: readonly OutcomeAction[];
  /** The outcome where it strikes the retrieve before. */
  readonly before: Before;
}

export type Before =
  /** Nothing is sent. */
  | {
      readonly notSent: NotSentReason["code"];
      readonly actions: readonly OutcomeAction[];
    }
  /** The user is asked all the same; why the live order is not known, as {@link errorCode} says it. */
  | { readonly blind: string }
  | "compared";

export function endOf({ outcome, echo, changes = [] }: UpdateReport): string {
  switch (outcome.status) {
    case "notSent": {
      const { reason } = outcome;
      return reason.code === "noCredentials"
        ? words(reason.code, reason.lack)
        : reason.code;
    }
    case "unknown":
      return words(outcome.reason, outcome.response?.status);
    case "refused": {
      const { status, retryAfterMs } = outcome.response;
      const wait = retryAfterMs && `wait ${Math.ceil(retryAfterMs / 1000)} s`;
      return words(status, wait);
    }
    case "accepted": {
      const { status, flaw, text } = outcome.response;
      const { notStored = [], storedOtherwise = [] } = echo?.differences ?? {};
      return words(
        ...[status, flaw, text === "" && flaw === undefined && "empty"],
        ...notStored.map((path) => `lacks ${path}`),
        ...storedOtherwise.map((path) => `differs in ${path}`),
        ...changes.map(({ path }) => `changed ${path.join(".")}`),
      );
    }
  }
}

export const errorCode = (error: RetrieveError): string =>
  error.code === "status" ? `status ${error.status}` : error.code;

const words = (...parts: readonly unknown[]) => parts.filter(Boolean).join(" ");
