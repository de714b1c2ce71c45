/** What the server loads when first asked for more than problems. */

export type { CompletionClient } from "./candidate";
export { codeActions, type ActionClient } from "./code-actions";
export { completion } from "./completion";
export { resolve } from "./documentation";
export { foldingRanges } from "./folding";
export { formatting } from "./formatting";
export { hover } from "./hover";
export { inlayHints } from "./inlay-hints";
export { locate } from "./locate";
export { payloadOfAnswer } from "./payload-of-answer";
export { pin } from "./pin";
export { selectionRanges } from "./selection";
export { sortActions } from "./sort";
export { documentSymbols, flatSymbols } from "./symbols";
