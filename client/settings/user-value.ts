import { workspace } from "vscode";

/**
 * What the user's own settings hold under `cdpOrder.<key>`, and nothing else:
 * a workspace must not decide where updates go or how they are confirmed.
 */
export function userValue(key: string): unknown {
  return workspace.getConfiguration("cdpOrder").inspect(key)?.globalValue;
}
