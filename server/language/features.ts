/** Loaded by the server when it is first asked for more than problems. */

export { loadSchemas } from "../check/schema/schema-set";
export type { CompletionClient } from "./completion/candidate";
export type { ActionClient } from "./fixes/action-client";
export { conversion } from "./convert/conversion";
export { convertActions } from "./convert/convert-action";
export { codeActions } from "./fixes/code-actions";
export { actionDocument, resolveAction } from "./fixes/fix-all-action";
export { completion } from "./completion/completion";
export { completionList } from "./completion/completion-list";
export { resolve } from "./completion/resolve";
export { foldingRanges } from "./outline/folding";
export { formatting } from "./layout/formatting";
export { hover } from "./hover/hover";
export { inlayHints } from "./hover/inlay-hints";
export { locate } from "./outline/locate";
export { insertFromResponse } from "./response/insert-from-response";
export { payloadOfResponse } from "./response/payload-of-response";
export { targetKindEdits } from "./layout/target-kind-edits";
export { selectionRanges } from "./outline/selection";
export { sortActions } from "./layout/sort";
export { documentSymbols, flatSymbols } from "./outline/symbols";
