import { randomUUID } from "node:crypto";
import { isExtension, kinds, ownerOf, type Kind } from "../cdp/kinds";
import type { HandlerContext } from "./handler";
import type { DataExtension, Stored } from "./resources";
import { refused, type Refusal } from "./results";

export type FoundStored<K extends Kind> =
  { readonly ok: true; readonly stored: Stored[K] } | Refusal;

/** What the ref in a path names. */
export function findStored<K extends Kind>(
  kind: K,
  context: HandlerContext,
): FoundStored<K> {
  const { store, ref } = context;
  const stored = store.get(kind, ref);
  if (stored) return { ok: true, stored };
  const { name } = kinds[ownerOf(kind)];
  return hasOwner(kind, context)
    ? refused(404, `This ${name} has no data extension.`)
    : refused(404, `No ${name} has this ref.`);
}

/** The same; a data extension that is not there begins without pairs. */
export function findOrBegin<K extends Kind>(
  kind: K,
  context: HandlerContext,
): FoundStored<K> {
  const found = findStored(kind, context);
  return !found.ok && isExtension(kind) && hasOwner(kind, context)
    ? { ok: true, stored: emptyExtension(context.ref) as Stored[K] }
    : found;
}

function hasOwner(kind: Kind, { store, ref }: HandlerContext): boolean {
  return store.get(ownerOf(kind), ref) !== undefined;
}

function emptyExtension(ownerRef: string): DataExtension {
  const now = new Date().toISOString();
  return {
    ref: randomUUID(),
    ownerRef,
    createdAt: now,
    modifiedAt: now,
    attributes: {},
  };
}
