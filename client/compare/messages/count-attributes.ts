import { isExtension, type Kind } from "../../../cdp/kinds";

/** `1 attribute`, `2 attributes`; of a data extension `2 pairs`. */
export function countAttributes(kind: Kind, count: number): string {
  const one = isExtension(kind) ? "pair" : "attribute";
  return `${count} ${count === 1 ? one : `${one}s`}`;
}
