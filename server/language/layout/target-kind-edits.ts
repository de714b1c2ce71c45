import { TextEdit } from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { toRange } from "../../diagnostics";
import type { Payload } from "../../document/payload";
import { kinds, type Kind } from "../../../cdp/kinds";

/** The edits after which the target lines say that a payload is of a kind: in each line that has another one, or a line of its own. */
export function targetKindEdits(
  document: TextDocument,
  { targetLines, text }: Payload,
  kind: Kind,
): TextEdit[] {
  const { resource } = kinds[kind];
  const lines = targetLines.filter(
    ({ target, isBeforeRoot }) => target && isBeforeRoot,
  );
  if (lines.length === 0) {
    return [TextEdit.insert(document.positionAt(0), `// @${resource}\n`)];
  }
  return lines.flatMap(({ offset, target }) => {
    if (!target || target.kind === kind) return [];
    const at = text.indexOf("@", offset) + 1;
    const word = { offset: at, length: kinds[target.kind].resource.length };
    return [TextEdit.replace(toRange(document, word), resource)];
  });
}
