/**
 * The contract between the language server and its clients. Every name that
 * crosses the wall stands here once; the client imports nothing else of the
 * server.
 */
import type {
  Diagnostic,
  Range,
  TextEdit,
} from "vscode-languageserver-protocol";
import type { Kind } from "../cdp/kinds";
import type { Settings } from "./check/settings";
import type { KindReason } from "./document/kind";
import type { Target } from "./document/targets";
import type { PayloadOfAnswer } from "./language/response/payload-of-response";

export type { KindReason, PayloadOfAnswer, Settings, Target };

export const languageId = "cdp-order";

/** `initializationOptions`; unknown until the server has parsed it. */
export interface InitializationOptions {
  readonly settings?: Partial<Settings>;
  /** The client's command that opens completion, run after a name whose values are known. */
  readonly suggestCommand?: string;
  /** The client's command that switches a problem code, its argument, off in the user's settings. */
  readonly turnOffCommand?: string;
  /** The names of all environments; where it is absent, a target line may name any. */
  readonly environments?: readonly string[];
}

/** Tells the server the names of all environments, as {@link EnvironmentNames}, when they have changed. */
export const environmentsNotification = "cdpOrder/environments";

/** Names only: the server needs no address. */
export interface EnvironmentNames {
  readonly environments: readonly string[];
}

export interface DocumentVersion {
  readonly textDocument: { readonly uri: string };
  readonly version: number;
}

/** Answered with {@link Prepared}, or `null` where the server does not have that document. */
export const prepareRequest = "cdpOrder/prepare";

/**
 * One version of a payload, checked and ready to be sent. The answer may carry
 * another version than the one asked for: compare before use.
 */
export interface Prepared {
  readonly version: number;
  readonly kind: Kind;
  readonly targets: readonly Target[];
  /** The author's own text without comments and outer white space. */
  readonly body: string;
  readonly referenceId?: string;
  readonly problems: readonly Diagnostic[];
}

/** Answered with {@link Described}, or `null` where the server does not have that document. */
export const describeRequest = "cdpOrder/describe";

/** What a payload is and where it goes, without its body: cheap enough for every edit. */
export interface Described {
  readonly version: number;
  readonly kind: Kind;
  readonly kindReason: KindReason;
  readonly targets: readonly Target[];
}

/**
 * A file that no editor has open: the text that its reader found, and the
 * settings that count for it. Answered with its `Diagnostic[]`; nothing of it
 * is kept.
 */
export const checkRequest = "cdpOrder/check";

export interface UnopenedFile {
  readonly uri: string;
  readonly text: string;
  /** Unknown until the server has parsed them. */
  readonly settings?: Partial<Settings>;
}

/**
 * A text that no editor has open, such as a file of a selection. Answered with
 * {@link Prepared} of version 0.
 */
export const prepareTextRequest = "cdpOrder/prepareText";

/** `{text}` of an answer of CDP. Answered with {@link PayloadOfAnswer}. */
export const payloadOfAnswerRequest = "cdpOrder/payloadOfAnswer";

/** A {@link DocumentVersion} and a `kind`. Answered with {@link Pinned}, or `null` where the server does not have that document. */
export const pinRequest = "cdpOrder/pin";

/** What makes the target lines of one version of a document name a kind. */
export interface Pinned {
  readonly version: number;
  readonly edits: readonly TextEdit[];
}

/** {@link Locating}. Answered with {@link Located}. */
export const locateRequest = "cdpOrder/locate";

/** Attributes of a text, open or not, by their paths: names, and numbers of elements from 0. */
export interface Locating {
  readonly text: string;
  readonly paths: readonly (readonly (string | number)[])[];
}

/** Where the attributes' names stand; `null` for one that the text does not have. */
export interface Located {
  readonly ranges: readonly (Range | null)[];
}
