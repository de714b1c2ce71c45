/**
 * The contract between the language server and its clients. Every method stands
 * here once, with its parameters and its result; the client imports nothing
 * else of the server.
 */
import { NotificationType, RequestType } from "vscode-jsonrpc";
import type {
  Diagnostic,
  Range,
  TextDocumentIdentifier,
  TextEdit,
} from "vscode-languageserver-types";
import type { Kind } from "../cdp/kinds";
import type { Settings } from "./check/settings";
import type { SuppressedErrors } from "./check/suppressed-errors";
import type { KindReason } from "./document/kind";
import type { Target } from "./document/target-lines";
import type { Lacking } from "./language/response/insert-from-response";
import type { PayloadOfResponse } from "./language/response/payload-of-response";
import type { Resource } from "./language/response/resource";

export type {
  KindReason,
  Lacking,
  PayloadOfResponse,
  Resource,
  Settings,
  SuppressedErrors,
  Target,
  TextEdit,
};

export const languageId = "cdp-order";

/** `initializationOptions`; unknown until the server has parsed it. */
export interface InitializationOptions {
  readonly settings?: Partial<Settings>;
  /** The client's command that opens completion, run after a name whose values are known. */
  readonly suggestCommand?: string;
  /** The client's command that switches a problem code, its argument, off in the user's settings. */
  readonly turnOffCommand?: string;
  /** The client's command that shows the documentation of a problem code, its argument. */
  readonly documentationCommand?: string;
  /** The client's command that converts the payload at a URI, its argument, to v2.1. */
  readonly convertCommand?: string;
  /** Where a problem's code leads: the code and `.md` follow it. Without it, a code leads nowhere. */
  readonly documentation?: string;
  /** The client opens settings when the server asks for it: see {@link openSettingsNotification}. */
  readonly opensSettings?: boolean;
  /** The names of all environments; where it is absent, a target line may name any. */
  readonly environments?: readonly string[];
}

/** Tells the server the names of all environments when they have changed. */
export const environmentsNotification = new NotificationType<EnvironmentNames>(
  "cdpOrder/environments",
);

/** Asks a client that has said that it can to open settings, by their keys. */
export const openSettingsNotification = new NotificationType<SettingKeys>(
  "cdpOrder/openSettings",
);

export interface SettingKeys {
  readonly keys: readonly string[];
}

/** Names only: the server needs no address. */
export interface EnvironmentNames {
  readonly environments: readonly string[];
}

/** An open document. The result is `null` where the server does not have it. */
export interface DocumentParams {
  readonly textDocument: TextDocumentIdentifier;
}

export const prepareRequest = request<DocumentParams, Prepared | null>(
  "cdpOrder/prepare",
);

/**
 * One version of a payload, checked and ready to be sent. It may be another
 * version than the one that the client has by now: compare before use.
 */
export interface Prepared {
  readonly version: number;
  readonly kind: Kind;
  readonly targets: readonly Target[];
  readonly replaceableTargetLines: readonly ReplaceableTargetLine[];
  /** The author's own text without comments and outer white space. */
  readonly body: string;
  readonly referenceId?: string;
  readonly problems: readonly Diagnostic[];
  /** Errors that are not among the problems, or less than errors there, since the file or the settings say so. */
  readonly suppressedErrors: readonly SuppressedErrors[];
}

/** A target line: a new one can take its place. */
export interface ReplaceableTargetLine {
  readonly range: Range;
  /** Absent where the line serves every environment without a line of its own. */
  readonly environment?: string;
  /** Absent where it has none, a placeholder, or one that cannot be read. */
  readonly ref?: string;
}

export const describeRequest = request<DocumentParams, Described | null>(
  "cdpOrder/describe",
);

/** A payload's kind and targets, without its body: cheap enough for every edit. */
export interface Described {
  readonly version: number;
  readonly kind: Kind;
  readonly kindReason: KindReason;
  readonly targets: readonly Target[];
}

/** A text that no editor has open; nothing of it is kept, and its version is 0. */
export const prepareTextRequest = request<UnopenedText, Prepared>(
  "cdpOrder/prepareText",
);

export interface UnopenedText {
  readonly uri: string;
  readonly text: string;
  /** Those that count for it; unknown until the server has parsed them. */
  readonly settings?: Partial<Settings>;
}

/** The problems of many such texts, in their order: of a whole workspace, one by one would take longer on the way than to be checked. */
export const checkTextsRequest = request<UnopenedTexts, Checked>(
  "cdpOrder/checkTexts",
);

export interface UnopenedTexts {
  readonly texts: readonly Pick<UnopenedText, "uri" | "text">[];
  /** Those that count for all of them. */
  readonly settings?: Partial<Settings>;
}

export interface Checked {
  readonly problems: readonly (readonly Diagnostic[])[];
}

export const payloadOfResponseRequest = request<
  ResponseText,
  PayloadOfResponse
>("cdpOrder/payloadOfAnswer");

/** The text of a response of CDP. */
export interface ResponseText {
  readonly text: string;
  /** Where it is from, if that is known: not each response has an address. */
  readonly retrieved?: Resource;
}

export const pinRequest = request<PinParams, Pinned | null>("cdpOrder/pin");

export interface PinParams extends DocumentParams {
  readonly kind: Kind;
}

/** The edits that make the target lines of one version of a document name a kind. */
export interface Pinned {
  readonly version: number;
  readonly edits: readonly TextEdit[];
}

export const insertRequest = request<InsertParams, Inserted | null>(
  "cdpOrder/insert",
);

/** Attributes that a payload is to get from a response of CDP. */
export interface InsertParams extends DocumentParams {
  /** The text of the response. */
  readonly response: string;
  readonly attributes: readonly Lacking[];
}

/** The edits that write them into one version of a document. */
export interface Inserted {
  readonly version: number;
  readonly edits: readonly TextEdit[];
  /** How many of them cannot be written. */
  readonly notInserted: number;
}

/** A payload of v2 as one of v2.1; `null` where it is for v2.1 already, or cannot be read. */
export const convertRequest = request<ConvertParams, Converted | null>(
  "cdpOrder/convert",
);

/** The text of a payload, open or not. */
export interface ConvertParams {
  readonly text: string;
  /** Takes the place of a type that v2.1 refuses. */
  readonly type?: string;
}

export interface Converted {
  readonly edits: readonly TextEdit[];
  /** A type that v2.1 refuses and that is still there. */
  readonly refusedType?: string;
  /** The text of a second file, with what belongs into the item's data extension. */
  readonly extension?: string;
  /** Attributes of v2 that v2.1 has no place for; they stay in the file. */
  readonly unplaced: readonly string[];
  /** The number of those that no documentation names; absent where there is none. */
  readonly unplacedOwn?: number;
}

export const locateRequest = request<Locating, Located>("cdpOrder/locate");

/** Attributes of a text, open or not, by their paths: names, and numbers of elements from 0. */
export interface Locating {
  readonly text: string;
  readonly paths: readonly (readonly (string | number)[])[];
}

/** Where the attributes' names stand; `null` for one that the text does not have. */
export interface Located {
  readonly ranges: readonly (Range | null)[];
}

/** A method with what it is asked and answered: neither side can mistake one for another. */
function request<Params, Result>(method: string) {
  return new RequestType<Params, Result, void>(method);
}
