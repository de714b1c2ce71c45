import type { Kind } from "../cdp/kinds";
import { applyUpdate } from "./attributes";
import { bodyOf, type Body } from "./bodies";
import { findOrBegin, findStored } from "./find-stored";
import type { Handler } from "./handler";
import { applyOrderRules } from "./order-rules";
import { ok } from "./results";
import { validateBody } from "./validate-body";

/** @param shown how the response shows what is updated: as it is retrieved, if absent */
export function update<K extends Kind>(
  kind: K,
  shown: Body<K> = (...stored) => bodyOf(kind, ...stored),
): Handler {
  return (context) => {
    const { request, store, ref, changedImmutables } = context;
    const find = request.method === "PUT" ? findOrBegin : findStored;
    const found = find(kind, context);
    if (!found.ok) return found;
    const validated = validateBody(request, kind);
    if (!validated.ok) return validated;
    const { stored } = found;
    const allowed = applyOrderRules(
      kind,
      stored.attributes,
      validated.body,
      changedImmutables,
    );
    if (!allowed.ok) return allowed;
    const attributes = applyUpdate(
      kind,
      request.method,
      stored.attributes,
      allowed.body,
    );
    return ok(shown(store.put(kind, ref, stored, attributes), context));
  };
}
