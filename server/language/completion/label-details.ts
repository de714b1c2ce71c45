import type { CompletionItem } from "vscode-languageserver-types";
import type { CompletionClient } from "./candidate";

/** The item with its detail on its row: an editor shows `detail` for the selected row only. */
export function withLabelDetails(
  item: CompletionItem,
  { labelDetails }: CompletionClient,
): CompletionItem {
  const { detail } = item;
  if (!labelDetails || !detail) return item;
  const mark = item.labelDetails?.description;
  const description = mark === undefined ? detail : `${mark} · ${detail}`;
  return { ...item, labelDetails: { ...item.labelDetails, description } };
}
