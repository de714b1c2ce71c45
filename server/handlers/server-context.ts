import type { Connection } from "vscode-languageserver";
import type { check } from "../check/check";
import type { Documents } from "../documents";
import type { Guard } from "../guard";
import type * as Features from "../language/features";
import type { Session } from "../session";

/** What the handlers share. */
export interface ServerContext {
  readonly connection: Connection;
  readonly session: Session;
  readonly documents: Documents;
  readonly guard: Guard;
  readonly check: typeof check;
  /** What no start and no keystroke needs; loaded when first asked for. */
  readonly loadFeatures: () => Promise<typeof Features>;
}
