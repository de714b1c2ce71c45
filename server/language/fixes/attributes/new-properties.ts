import type { Schema } from "../../../check/schema/schema";
import type { Payload } from "../../../document/payload";
import type { ObjectNode } from "../../../document/syntax-tree";
import type { NewProperty } from "../../layout/write-properties";
import { placeholderFor } from "../../values/placeholder";

/**
 * Attributes with values to replace.
 * @param beside the object that they are written into
 */
export function newProperties(
  payload: Payload,
  schema: Schema,
  names: readonly string[],
  beside?: ObjectNode,
): readonly NewProperty[] {
  return names.map((name) => ({
    name,
    json: placeholderFor(payload, schema.properties?.[name] ?? {}, beside),
    isPlaceholder: true,
  }));
}
