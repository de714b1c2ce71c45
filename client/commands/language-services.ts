import type { Extension, LogOutputChannel, Memento } from "vscode";
import type { LanguageServer } from "../language-client/language-server";
import type { IsLocked } from "../payloads/is-read-only";
import type { WorkspaceProblems } from "../payloads/workspace-problems";

/** What needs no network works with them; activate-language.ts makes one of each. */
export interface LanguageServices {
  readonly extension: Extension<unknown>;
  /** What the user chose, in all windows. */
  readonly memento: Memento;
  readonly log: LogOutputChannel;
  readonly server: LanguageServer;
  readonly isLocked: IsLocked;
  readonly workspaceProblems: WorkspaceProblems;
}
