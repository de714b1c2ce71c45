import type {
  CurrentEnvironments,
  Environment,
} from "../environments/environment";
import type { CredentialSources } from "../environments/find-or-ask-credentials";
import type { Credentials } from "../http/credentials";
import type { HttpRequest } from "../http/http-request";
import type { HttpResult } from "../http/http-result";
import type {
  Inserted,
  Lacking,
  PayloadOfResponse,
  Prepared,
} from "../language-client/protocol";
import type { History } from "./history/history";
import type { Destination } from "./outcome";
import type { SeenResources } from "./seen";

/** The ports of sending, before there is an update. None of them rejects. */
export interface SendServices extends CredentialSources {
  readonly isTrusted: () => boolean;
  /** `undefined` where the language server cannot tell. */
  readonly prepare: (
    uri: string,
    version: number,
  ) => Promise<Prepared | undefined>;
  /** The same for a text that is not open. */
  readonly prepareText: (
    uri: string,
    text: string,
  ) => Promise<Prepared | undefined>;
  readonly payloadOfResponse: (
    text: string,
  ) => Promise<PayloadOfResponse | undefined>;
  /** The edits that write attributes of a response into an open file. */
  readonly insert: (
    uri: string,
    response: string,
    attributes: readonly Lacking[],
  ) => Promise<Inserted | undefined>;
  readonly environments: () => CurrentEnvironments;
  /** The user selects, adds or starts one where none is active; `undefined` where the user cancels. */
  readonly askEnvironment: () => Promise<Environment | undefined>;
  /** `undefined` where the user cancels. Without `lineFor` no line can be written. */
  readonly askTarget: (
    destination: Destination,
    lineFor: ((ref: string) => string) | undefined,
    referenceId: string | undefined,
  ) => Promise<AskedTarget | undefined>;
  readonly confirmsTestUpdates: () => boolean;
  readonly sendRequest: (
    request: HttpRequest,
    credentials: Credentials,
    destination: Destination,
  ) => Promise<HttpResult>;
  readonly seen: SeenResources;
  readonly history: Pick<History, "begin" | "end" | "isInProgress">;
  /** Milliseconds, never running backwards. */
  readonly now: () => number;
}

export interface AskedTarget {
  readonly ref: string;
  /** The target line that the user wants to have in the file. */
  readonly line?: string;
}
