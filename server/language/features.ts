/** What the server loads when first asked for more than problems. */
export { completion, type CompletionClient } from "./completion";
export { hover } from "./hover";
