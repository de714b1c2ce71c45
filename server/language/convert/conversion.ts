import type { Kind } from "../../../cdp/kinds";
import { schemaAt } from "../../check/schema/schema";
import { readPayload, type Payload } from "../../document/payload";
import {
  endOf,
  propertyOf,
  type ObjectNode,
  type Property,
  type ScalarNode,
} from "../../document/syntax-tree";
import { apiVersionEdits } from "../layout/api-version-edits";
import { composeEdits } from "../layout/compose-edits";
import { applyEdits, replace, type Edit } from "../layout/edit";
import { insertProperties } from "../layout/insert-properties";
import { removeProperties } from "../layout/remove-properties";
import { extensionOf } from "./extension";

/** A payload of v2 as one of v2.1. What the author wrote stays as it is spelled. */
export interface Conversion {
  /** Of the payload's own text. */
  readonly edits: readonly Edit[];
  /** A type that v2.1 refuses, and that is still there: the author's to replace. */
  readonly refusedType?: string;
  /**
   * The text of a second file with what belongs into the item's data extension
   * now: a proposal, since its names are the author's own.
   */
  readonly extension?: string;
  /** Attributes of v2 that v2.1 has no place for; they stay in the file. */
  readonly unplaced: readonly string[];
  /** The number of those that no documentation names; absent where there is none. */
  readonly unplacedOwn?: number;
}

interface ConversionOptions {
  /** The extension becomes a file, so that the payload need not keep what is in it. */
  readonly isSplit: boolean;
  /** Takes the place of a type that v2.1 refuses. */
  readonly type?: string;
}

/** Undefined where the payload is for v2.1 already, or is not JSON without duplicates. */
export function conversion(
  payload: Payload,
  { isSplit, type }: ConversionOptions,
): Conversion | undefined {
  const { apiVersion, kind, strictValue, limitExceeded } = payload;
  if (apiVersion !== "v2" || limitExceeded || !strictValue) return undefined;
  const { root } = payload.tree;
  if (root?.type !== "object") return undefined;
  const head = apiVersionEdits(payload, "v2.1");
  if (kind === "order") {
    return { edits: head, ...unplacedIn(root, "v2.1/order") };
  }
  const extension = isSplit ? extensionOf(payload, root) : undefined;
  const moved = new Set<Property>(extension?.moved ?? []);
  const refused = refusedType(root);
  const first = [
    ...head,
    ...removeProperties(payload, root, [...moved]),
    ...(refused && type !== undefined
      ? [replace(refused, JSON.stringify(type))]
      : []),
  ];
  const converted = readPayload(applyEdits(payload.text, first));
  return {
    edits: composeEdits(payload.text, first, nameEdits(converted)),
    ...(refused &&
      type === undefined && { refusedType: String(refused.value) }),
    ...(extension && { extension: extension.text }),
    ...unplacedIn(root, "v2.1/orderItem", moved),
  };
}

/** v2.1 needs a name; the product's own code is the nearest that an item has. */
function nameEdits(payload: Payload): readonly Edit[] {
  const item = payload.tree.root;
  const schema = schemaAt("v2.1/orderItem", []);
  const productId = propertyOf(item, "productId")?.value;
  if (
    item?.type !== "object" ||
    propertyOf(item, "name") ||
    productId?.type !== "string" ||
    !schema
  )
    return [];
  const json = payload.text.slice(productId.offset, endOf(productId));
  return insertProperties(payload, item, schema, [
    { name: "name", json, isPlaceholder: false },
  ]);
}

function refusedType(item: ObjectNode): ScalarNode | undefined {
  const type = propertyOf(item, "type")?.value;
  const refused = schemaAt("v2.1/orderItem", ["type"])?.not?.enum ?? [];
  return type?.type === "string" && refused.includes(String(type.value))
    ? type
    : undefined;
}

function unplacedIn(
  { properties }: ObjectNode,
  kind: "v2.1/order" | "v2.1/orderItem",
  moved: ReadonlySet<Property> = new Set(),
): Pick<Conversion, "unplaced" | "unplacedOwn"> {
  const names = properties
    .filter((one) => !moved.has(one) && !isNameIn(kind, one.key.name))
    .map(({ key }) => key.name);
  const unplaced = names.filter(
    (name) => isNameIn("order", name) || isNameIn("orderItem", name),
  );
  const unplacedOwn = names.length - unplaced.length;
  return { unplaced, ...(unplacedOwn > 0 && { unplacedOwn }) };
}

function isNameIn(kind: Kind, name: string): boolean {
  return Object.hasOwn(schemaAt(kind, [])?.properties ?? {}, name);
}
