import type { CodeAction, CodeActionKind } from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { toTextEdit } from "../../diagnostics";
import { schemaAt, childSchema, type Schema } from "../../check/schema/schema";
import { isExtension } from "../../../cdp/kinds";
import type { Payload } from "../../document/payload";
import type { JsonNode, ObjectNode } from "../../document/syntax-tree";
import { applyEdits, type Edit } from "./edit";
import { rearranged, sourceOf, type Source } from "./rearrange";

const sortKind = "source.sortAttributes.cdpOrder";

/**
 * Brings the attributes of order, items and segments into the order of the
 * documentation; others stay behind them as they are. Only where the client
 * asks for this kind of action, and the text is JSON without duplicates.
 */
export function sortActions(
  document: TextDocument,
  payload: Payload,
  only: readonly CodeActionKind[] | undefined,
): CodeAction[] {
  const isAsked = only?.some((kind) => `${sortKind}.`.startsWith(`${kind}.`));
  if (!isAsked) return [];
  const edits = sortEdits(payload).map((edit) => toTextEdit(document, edit));
  if (edits.length === 0) return [];
  return [
    {
      title: "Sort attributes into the documented order",
      kind: sortKind,
      edit: { changes: { [document.uri]: edits } },
    },
  ];
}

/** The text after {@link sortActions}. */
export function sortedText(payload: Payload): string {
  return applyEdits(payload.text, sortEdits(payload));
}

function sortEdits(payload: Payload): readonly Edit[] {
  const root = payload.strictValue && payload.tree.root;
  // The names of a data extension are the author's own, and so is their order.
  return root && !isExtension(payload.kind)
    ? sorted(root, schemaAt(payload.kind, []), sourceOf(payload))
    : [];
}

function sorted(
  node: JsonNode,
  schema: Schema | undefined,
  source: Source,
): readonly Edit[] {
  if (!schema) return [];
  if (node.type === "array") {
    const items = childSchema(schema, 0);
    return node.items.flatMap((item) => sorted(item, items, source));
  }
  if (node.type !== "object") return [];
  const inside = node.properties.flatMap(({ key, value }) =>
    value ? sorted(value, childSchema(schema, key.name), source) : [],
  );
  const order = documentedOrder(node, schema);
  return order.every((from, to) => from === to)
    ? inside
    : [rearranged(node, order, inside, source)];
}

/** The indexes of the properties as they should stand. */
function documentedOrder(
  { properties }: ObjectNode,
  schema: Schema,
): readonly number[] {
  const documented = Object.keys(schema.properties ?? {});
  const ranks = properties.map(
    ({ key }) => documented.indexOf(key.name) >>> 0, // behind all others where it is unknown
  );
  return [...properties.keys()].sort(
    (a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0),
  );
}
