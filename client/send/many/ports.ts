import type { Environment } from "../../environments/environment";
import type { SendPorts } from "../ports";
import type { Plan } from "./plan";

/** What sending many files needs from the world around it. None of them rejects. */
export interface ManyPorts extends Pick<
  SendPorts,
  | "isTrusted"
  | "prepareText"
  | "environments"
  | "findCredentials"
  | "askCredentials"
  | "seen"
  | "history"
  | "now"
> {
  /** Shows no progress of its own; `signal` cancels it. */
  readonly exchange: (
    ...given: [...Parameters<SendPorts["exchange"]>, signal?: AbortSignal]
  ) => ReturnType<SendPorts["exchange"]>;
  /** The buffer of a file that is open, the disk for all others; `undefined` where it cannot be read. */
  readonly readText: (uri: string) => Promise<string | undefined>;
  /** Ends after `ms` milliseconds, or when the signal comes. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Shows how far the work has come, and lets the user cancel it. */
  readonly withProgress: <T>(
    phase: Phase,
    environment: Environment,
    work: (watch: ProgressReporter) => Promise<T>,
  ) => Promise<T>;
  readonly showPlan: (plan: Plan) => Promise<void>;
  readonly confirmPlan: (plan: Plan) => Promise<boolean>;
}

type Phase = "comparing" | "sending";

/** Somebody who looks on. */
export interface ProgressReporter {
  readonly tell: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

export interface Progress {
  readonly done: number;
  readonly of: number;
  /** Milliseconds until it goes on, where the server asked to wait. */
  readonly waitMs?: number;
}

/** How many exchanges are under way at once. */
export const maxConcurrent = 4;
