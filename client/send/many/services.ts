import type { Environment } from "../../environments/environment";
import type { SendServices } from "../services";

/** The ports of sending many files, before there is a plan. None of them rejects. */
export interface SendManyServices extends Pick<
  SendServices,
  | "isTrusted"
  | "prepareText"
  | "environments"
  | "askEnvironment"
  | "findCredentials"
  | "askCredentials"
  | "seen"
  | "history"
  | "now"
> {
  /** Shows no progress of its own; `signal` cancels it. */
  readonly sendRequest: (
    ...given: [...Parameters<SendServices["sendRequest"]>, signal?: AbortSignal]
  ) => ReturnType<SendServices["sendRequest"]>;
  /** The buffer of a file that is open, the disk for all others; `undefined` where it cannot be read. */
  readonly readText: (uri: string) => Promise<string | undefined>;
  /** Ends after `ms` milliseconds, or when the signal comes. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Shows how far the work has come, and lets the user cancel it. */
  readonly withProgress: <T>(
    phase: "comparing" | "sending",
    environment: Environment,
    work: (progress: ProgressReporter) => Promise<T>,
  ) => Promise<T>;
}

export interface ProgressReporter {
  readonly report: (progress: Progress) => void;
  /** The user cancels. */
  readonly signal: AbortSignal;
}

export interface Progress {
  readonly done: number;
  readonly of: number;
  /** Milliseconds until it goes on, where the server asked to wait. */
  readonly waitMs?: number;
}

/** How many requests are in progress at once. */
export const maxConcurrent = 4;
