import { workspace, type Uri } from "vscode";
import type { PayloadFile } from "../../send/many/payload-file";

/** Files by the names that the user knows them by, in the order of these. */
export function filesAt(uris: readonly Uri[]): readonly PayloadFile[] {
  return uris
    .map((uri) => ({
      uri: uri.toString(),
      name: workspace.asRelativePath(uri),
    }))
    .sort((one, other) =>
      one.name.localeCompare(other.name, "en", { numeric: true }),
    );
}
