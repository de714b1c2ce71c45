import { EventEmitter, type TreeDataProvider } from "vscode";

/**
 * The data of a view whose code is loaded when the view is first shown.
 * Whoever loads it otherwise need not tell: a view that was never shown has
 * nothing to refresh.
 */
export function lazyTree<T>(
  load: () => Promise<TreeDataProvider<T>>,
): TreeDataProvider<T> {
  const changed = new EventEmitter<T | T[] | undefined | null>();
  let loading: Promise<TreeDataProvider<T>> | undefined;
  const provider = () =>
    (loading ??= load().then((loaded) => {
      loaded.onDidChangeTreeData?.((elements) => {
        changed.fire(elements ?? undefined);
      });
      return loaded;
    }));
  return {
    onDidChangeTreeData: changed.event,
    getChildren: async (element) => (await provider()).getChildren(element),
    getTreeItem: async (element) => (await provider()).getTreeItem(element),
  };
}
