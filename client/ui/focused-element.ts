import { commands, type TreeView } from "vscode";

/**
 * The element of a tree that has the focus. VS Code tells extensions only what
 * is selected, so it has the selection of what has the focus changed.
 */
export async function focusedElement<T>(
  view: TreeView<T>,
): Promise<T | undefined> {
  const before = view.selection;
  await commands.executeCommand("list.toggleSelection");
  const after = view.selection;
  return (
    after.find((element) => !before.includes(element)) ??
    before.find((element) => !after.includes(element))
  );
}
