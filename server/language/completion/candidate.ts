import type { CompletionItem } from "vscode-languageserver-types";
import type { Kind } from "../../../cdp/kinds";
import type { ProblemCode } from "../../check/problem-codes";
import type { Payload } from "../../document/payload";
import type { Schema } from "../../check/schema/schema";
import type { Slot } from "./slot";

/** The client's capabilities for items. */
export interface CompletionClient {
  readonly snippets: boolean;
  /** Shows words beside the label of an item. */
  readonly labelDetails: boolean;
  /** Opens completion again after a name whose values are known. */
  readonly suggestCommand: string | undefined;
}

/** A proposal may depend on these besides the text. */
export interface SuggestionContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The names of the environments that updates can be sent to. */
  readonly environments: readonly string[];
  /** The codes of the file's problems, which a check finds. */
  readonly problemCodes: () => readonly ProblemCode[];
}

/** Something that can stand in a slot. */
export interface Candidate {
  /** Without where it goes and what it replaces. */
  readonly item: Readonly<
    Omit<CompletionItem, "textEdit" | "additionalTextEdits" | "filterText">
  >;
  /** The name or literal as it stands in JSON. */
  readonly json: string;
  readonly insert: string;
}

/** A place for new text, and what is known of it. */
export interface CandidateContext {
  readonly payload: Payload;
  readonly kind: Kind;
  readonly slot: Slot;
  /** Of the kind, for what stands in the slot. */
  readonly schema: Schema;
  readonly client: CompletionClient;
  readonly suggestions: SuggestionContext;
}

/** For `sortText`: the ranks of a list as text of one length. */
export const sortable = (index: number) => String(index).padStart(3, "0");
