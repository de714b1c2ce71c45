import { kinds, type Kind } from "../../../cdp/kinds";
import { shortRef } from "../../../cdp/refs";

/** An order or item with the part of its ref that people compare, as rows and messages name it; with the version unless it is the legacy one. */
export function resourceName(kind: Kind, ref: string): string {
  return withVersion(kind, `${kinds[kind].name} ${shortRef(ref)}`);
}

/** `order`, `order, v2.1` */
export function withVersion(kind: Kind, name: string): string {
  const { version } = kinds[kind];
  return version === "v2" ? name : `${name} (${version})`;
}
