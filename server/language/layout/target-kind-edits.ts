import type { TextEdit } from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { toTextEdit } from "../../diagnostics";
import type { Payload } from "../../document/payload";
import { targetLines } from "../../document/target-lines";
import { kinds, type Kind } from "../../../cdp/kinds";
import { apiVersionEdits } from "./api-version-edits";
import { inOrder, replace } from "./edit";
import { newTargetLine } from "./new-target-line";

/**
 * The edits after which the lines above a payload say that it is of a kind:
 * the API line, if its version needs one, and each target line that has
 * another kind, or a line of its own.
 */
export function targetKindEdits(
  document: TextDocument,
  payload: Payload,
  kind: Kind,
): TextEdit[] {
  const { version, resource } = kinds[kind];
  const { apiVersion, text } = payload;
  const lines = linesThatCount(payload, kind);
  const ofVersion =
    version === apiVersion ? [] : apiVersionEdits(payload, version);
  const ofTarget =
    lines.length === 0
      ? [newTargetLine(payload, version, `// @${resource}`)]
      : lines.flatMap(({ offset }) => {
          const at = text.indexOf("@", offset) + 1;
          const [word] = /^\w*/.exec(text.slice(at)) ?? [""];
          return word === resource
            ? []
            : [replace({ offset: at, length: word.length }, resource)];
        });
  return inOrder([...ofVersion, ...ofTarget]).map((edit) =>
    toTextEdit(document, edit),
  );
}

/** The target lines of either version, the payload's and the kind's. */
function linesThatCount(
  { text, comments, rootOffset, apiVersion }: Payload,
  kind: Kind,
) {
  const [now, then] = [apiVersion, kinds[kind].version].map((version) =>
    targetLines(text, comments, rootOffset, version),
  );
  return (now ?? []).filter(
    ({ target, isBeforeRoot }, index) =>
      isBeforeRoot && (target ?? then?.[index]?.target),
  );
}
