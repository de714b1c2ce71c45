import type { PayloadOfResponse, Prepared } from "../language-client/protocol";
import type { FoundCredentials } from "../environments/credential-store";
import type { Credentials } from "../environments/credentials";
import type {
  Environment,
  CurrentEnvironments,
} from "../environments/environment";
import type { HttpResult } from "../http/http-result";
import type { History } from "./history/history";
import type { Destination } from "./outcome";
import type { CdpRequest } from "../http/request";
import type { Review } from "./review";
import type { SeenResources } from "./seen";
import type { Update } from "./update";

/** What sending needs from the world around it. None of them rejects. */
export interface SendPorts {
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
  readonly payloadOfAnswer: (
    text: string,
  ) => Promise<PayloadOfResponse | undefined>;
  readonly environments: () => CurrentEnvironments;
  /** `undefined` where the user leaves it. Without `lineFor` no line can be written. */
  readonly askTarget: (
    destination: Destination,
    lineFor: ((ref: string) => string) | undefined,
    referenceId: string | undefined,
  ) => Promise<AskedTarget | undefined>;
  readonly findCredentials: (
    environment: Environment,
  ) => Promise<FoundCredentials>;
  /** `undefined` where the user leaves it. */
  readonly askCredentials: (
    environment: Environment,
  ) => Promise<Credentials | undefined>;
  readonly confirmsTestUpdates: () => boolean;
  /** Shows the live resource beside what the update makes of it. */
  readonly showChanges: (update: Update, review: Review) => Promise<void>;
  readonly confirm: (update: Update, review: Review) => Promise<boolean>;
  readonly exchange: (
    request: CdpRequest,
    credentials: Credentials,
    destination: Destination,
  ) => Promise<HttpResult>;
  readonly seen: SeenResources;
  readonly history: Pick<History, "begin" | "end">;
  /** Milliseconds, never running backwards. */
  readonly now: () => number;
}

/** One open payload file; the buffer counts, not the disk. */
export interface OpenPayload {
  readonly uri: string;
  readonly version: () => number;
  readonly isUnsaved: () => boolean;
  /** Whether it was written. */
  readonly insertFirstLine: (line: string) => Promise<boolean>;
}

export interface AskedTarget {
  readonly ref: string;
  /** The target line that the user wants to have in the file. */
  readonly line?: string;
}
