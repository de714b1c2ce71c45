import { commands, type Uri, type ViewColumn } from "vscode";
import { openReadOnly } from "../ui/read-only-documents";

/** Shows two read-only documents in VS Code's diff editor. */
export async function showComparison(
  left: Uri,
  right: Uri,
  title: string,
  viewColumn?: ViewColumn,
): Promise<void> {
  await Promise.all([left, right].map(openReadOnly));
  await commands.executeCommand("vscode.diff", left, right, title, {
    preview: true,
    ...(viewColumn !== undefined && { viewColumn }),
  });
}
