import type { Connection } from "vscode-languageserver";
import type { check } from "../check/check";
import type { Documents } from "../documents";
import type { Guard } from "../guard";
import type * as Features from "../language/features";
import type { Session } from "../session";

/** Shared by the handlers. */
export interface ServerContext {
  readonly connection: Connection;
  readonly session: Session;
  readonly documents: Documents;
  readonly guard: Guard;
  readonly check: typeof check;
  /** No start and no keystroke needs it; loaded when first asked for. */
  readonly loadFeatures: () => Promise<typeof Features>;
  /** Runs it after the messages that have already arrived; platforms differ in how. */
  readonly nextTurn: (callback: () => void) => void;
}
