import type { TestContext } from "node:test";
import type { OutcomeAction } from "../../../client/send/actions";
import type { Outcome } from "../../../client/send/outcome";
import type { Place } from "./place";

/** Something that goes wrong, and what a user is told of it. */
export interface Fault {
  /** The row of docs/sending.md that it belongs to. */
  readonly row: string;
  readonly title: string;
  readonly secure?: true;
  /** Makes the place fail from now on. */
  readonly strike: (place: Place, t: TestContext) => void | Promise<void>;
  readonly status: Outcome["status"];
  /** The message where it strikes the update. */
  readonly sentence: string;
  readonly actions: readonly OutcomeAction[];
  /** The outcome where it strikes the retrieve before. */
  readonly before: Before;
}

export type Before =
  /** Nothing is sent. */
  | { readonly notSent: string; readonly actions: readonly OutcomeAction[] }
  /** The user is asked all the same, and is told why the live order is not known. */
  | { readonly blind: string }
  | "compared";

export const updateUnknown = (clause: string) =>
  `EU: the outcome of the order update is unknown, so check before sending again. ${clause}`;

export const blindQuestion = (sentence: string) =>
  `The live order was not retrieved. ${sentence} What would change and what may be lost is not known, and this update cannot be undone.`;
