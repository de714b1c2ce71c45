/** What the server loads when first asked for more than problems. */
export { payloadOfAnswer } from "./answer";
export type { CompletionClient } from "./candidate";
export { completion } from "./completion";
export { resolve } from "./documentation";
export { hover } from "./hover";
export { inlayHints } from "./inlay-hints";
export { pin } from "./pin";
