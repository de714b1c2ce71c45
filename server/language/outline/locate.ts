import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Range } from "vscode-languageserver-types";
import { keySpanAt } from "../../check/marked-span";
import { toRange } from "../../diagnostics";
import type { Payload } from "../../document/payload";
import type { Path } from "../../document/syntax-tree";

/** Where the names of attributes stand; `null` for one that the text does not have. */
export function locate(
  document: TextDocument,
  { tree }: Payload,
  paths: readonly Path[],
): (Range | null)[] {
  return paths.map((path) => {
    const span = keySpanAt(tree.root, path);
    return span ? toRange(document, span) : null;
  });
}
