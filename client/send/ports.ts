import type { Kind, Prepared } from "../../server/protocol";
import type { FoundCredentials } from "../environments/credential-store";
import type { Credentials } from "../environments/credentials";
import type { Environment, EnvironmentsNow } from "../environments/environment";
import type { Exchange } from "./exchange";
import type { About, Outcome } from "./outcome";
import type { UpdateRequest } from "./request";

/** What sending needs from the world around it. None of them rejects. */
export interface SendPorts {
  readonly isTrusted: () => boolean;
  /** `undefined` where the language server cannot tell. */
  readonly prepare: (
    uri: string,
    version: number,
  ) => Promise<Prepared | undefined>;
  readonly environments: () => EnvironmentsNow;
  /** `undefined` where the user leaves it. Without `lineFor` no line can be written. */
  readonly askTarget: (
    about: About,
    lineFor: ((ref: string) => string) | undefined,
  ) => Promise<AskedTarget | undefined>;
  readonly findCredentials: (
    environment: Environment,
  ) => Promise<FoundCredentials>;
  /** `undefined` where the user leaves it. */
  readonly askCredentials: (
    environment: Environment,
  ) => Promise<Credentials | undefined>;
  readonly confirmsTestUpdates: () => boolean;
  readonly confirm: (confirmation: Confirmation) => Promise<boolean>;
  readonly exchange: (
    request: UpdateRequest,
    credentials: Credentials,
    about: About,
  ) => Promise<Exchange>;
  readonly log: (record: SendRecord) => void;
  /** Milliseconds, never running backwards. */
  readonly now: () => number;
}

/** One open payload file; the buffer counts, not the disk. */
export interface Payload {
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

/** What the user is asked to agree to. */
export interface Confirmation {
  readonly environment: Environment;
  readonly kind: Kind;
  readonly request: UpdateRequest;
  readonly isUnsaved: boolean;
  readonly warnings: number;
}

/** One exchange, for the log: neither a header nor a body. */
export interface SendRecord {
  readonly request: UpdateRequest;
  readonly outcome: Outcome;
  readonly environment: Environment;
  readonly milliseconds: number;
}
