import {
  Position,
  Range,
  Uri,
  ViewColumn,
  workspace,
  WorkspaceEdit,
  type TextDocument,
  type WorkspaceEditEntryMetadata,
} from "vscode";
import type { Converted } from "../language-client/protocol";
import { withFallback } from "../async/with-fallback";
import { messages } from "./messages";
import { suffix } from "./payload-name";
import { openUntitledPayload } from "./untitled-payload";

/** A payload with what the language server makes of it. */
export interface ConvertedPayload {
  readonly document: TextDocument;
  /** The document's, when it was converted. */
  readonly version: number;
  readonly converted: Converted;
}

/**
 * The conversion of payloads as one edit, which the editor can undo as one.
 * More than one file is previewed before anything is written. For a payload
 * that is not saved yet, VS Code would create none beside it and say nothing:
 * see {@link openExtension}.
 */
export async function conversionEdit(
  payloads: readonly ConvertedPayload[],
): Promise<WorkspaceEdit> {
  const edit = new WorkspaceEdit();
  const [first] = payloads;
  const isPreviewed =
    payloads.length > 1 ||
    payloads.some(
      ({ document, converted: { extension } }) =>
        !document.isUntitled && extension !== undefined,
    );
  if (first && isPreviewed)
    // What needs confirmation is not selected in the preview, and one file
    // without the other would lose something: so only this, which is nothing, needs it.
    edit.insert(first.document.uri, new Position(0, 0), "", {
      label: messages.previewed,
      needsConfirmation: true,
    });
  const labelled = (label: string): WorkspaceEditEntryMetadata => ({
    label,
    needsConfirmation: false,
  });
  const taken = new Set<string>();
  for (const { document, converted } of payloads) {
    const { edits, extension } = converted;
    for (const { range, newText } of edits) {
      const { start, end } = range;
      edit.replace(
        document.uri,
        new Range(start.line, start.character, end.line, end.character),
        newText,
        labelled(messages.conversion),
      );
    }
    if (extension === undefined || document.isUntitled) continue;
    const uri = await freeUriBeside(document.uri, taken);
    taken.add(uri.path);
    edit.createFile(
      uri,
      { contents: new TextEncoder().encode(extension) },
      labelled(messages.extension),
    );
  }
  return edit;
}

/** Opens the data extension of a payload that is not saved yet, which is not saved either. */
export async function openExtension({
  document,
  converted: { extension },
}: ConvertedPayload): Promise<void> {
  if (extension === undefined || !document.isUntitled) return;
  const { fileName } = document;
  const stem = fileName.endsWith(suffix)
    ? fileName.replace(/^.*[\\/]/, "").slice(0, -suffix.length)
    : "order-item";
  const editor = await openUntitledPayload(
    `${stem}-extension`,
    ViewColumn.Beside,
  );
  await editor.edit((edit) => {
    edit.insert(new Position(0, 0), extension);
  });
}

/** `order-item.cdp-order.json` → `order-item-extension.cdp-order.json`, or `…-extension-2` and so on. */
async function freeUriBeside(
  uri: Uri,
  taken: ReadonlySet<string>,
): Promise<Uri> {
  const path = uri.path.endsWith(suffix)
    ? uri.path.slice(0, -suffix.length)
    : uri.path;
  for (let count = 1; ; count++) {
    const number = count === 1 ? "" : `-${count}`;
    const free = uri.with({ path: `${path}-extension${number}${suffix}` });
    if (!taken.has(free.path) && !(await exists(free))) return free;
  }
}

function exists(uri: Uri): Promise<boolean> {
  return withFallback(false, async () => {
    await workspace.fs.stat(uri);
    return true;
  });
}
