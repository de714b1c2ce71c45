import { MarkupKind, type CompletionItem } from "vscode-languageserver-types";
import { schemaAt } from "../../check/schema/schema";
import type { Path } from "../../document/syntax-tree";
import { isKind, type Kind } from "../../../cdp/kinds";
import {
  attributeDocumentation,
  valueDocumentation,
} from "../hover/documentation";

/** Carried by an item so that its documentation can be resolved later: kind and path. */
export function attributeData(kind: Kind, path: Path): unknown {
  return [kind, ...path];
}

/** An item of ours with the words about it; most are never read, so completion leaves them out. */
export function resolve(item: CompletionItem): CompletionItem {
  const place = readData(item.data);
  if (!place) return item;
  const schema = schemaAt(place.kind, place.path);
  const value =
    place.path.at(-1) === item.label
      ? attributeDocumentation(place.kind, place.path)
      : schema && valueDocumentation(schema, item.label);
  return value === undefined
    ? item
    : { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}

/** It has been in the client's hands. */
function readData(
  data: unknown,
): { readonly kind: Kind; readonly path: Path } | undefined {
  if (!Array.isArray(data)) return undefined;
  const [kind, ...path] = data as readonly unknown[];
  if (!isKind(kind)) return undefined;
  const steps = path.filter(
    (step) => typeof step === "string" || typeof step === "number",
  );
  return steps.length === path.length ? { kind, path: steps } : undefined;
}
