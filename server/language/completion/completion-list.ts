import type {
  CompletionItem,
  CompletionList,
  Range,
} from "vscode-languageserver-types";

/**
 * The items as a response. The range that all of them replace is said once where
 * the client's `completionList.itemDefaults` allow it [LSP 3.17, CompletionList];
 * a text that is the label, as is its default, is then left out.
 */
export function completionList(
  items: CompletionItem[],
  itemDefaults: readonly string[],
): CompletionItem[] | CompletionList {
  const editRange = sharedRange(items);
  if (!editRange || !itemDefaults.includes("editRange")) return items;
  return {
    isIncomplete: false,
    itemDefaults: { editRange },
    items: items.map(({ label, textEdit, filterText, ...others }) => {
      const text = textEdit?.newText;
      return Object.assign(
        { label },
        text !== undefined && text !== label && { textEditText: text },
        filterText !== undefined && filterText !== label && { filterText },
        others,
      );
    }),
  };
}

/** One and the same object in each item. */
function sharedRange(items: readonly CompletionItem[]): Range | undefined {
  const range = rangeOf(items[0]);
  return items.every((item) => rangeOf(item) === range) ? range : undefined;
}

const rangeOf = ({ textEdit }: Partial<CompletionItem> = {}) =>
  textEdit && "range" in textEdit ? textEdit.range : undefined;
