import type { TreeView } from "vscode";

/**
 * The row of a view that has the focus, for a key. An extension is told the
 * selection only, and the arrow keys leave that where it is; so the key runs
 * `noteSelection`, VS Code's `list.toggleSelection`, and then the command: the
 * row that was toggled has the focus.
 */
export function focusedRow<T extends { readonly id: string }>(
  view: Pick<TreeView<T>, "selection">,
) {
  let noted: readonly T[] = [];
  return {
    noteSelection: () => {
      noted = view.selection;
    },
    row: (): T | undefined => {
      const now = view.selection;
      return (
        now.find((one) => !has(noted, one)) ??
        noted.find((one) => !has(now, one))
      );
    },
  };
}

const has = <T extends { readonly id: string }>(
  rows: readonly T[],
  { id }: T,
): boolean => rows.some((row) => row.id === id);
