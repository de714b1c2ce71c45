import { isDateTime } from "../../../cdp/date-times";
import type { Schema } from "../../check/schema/schema";
import { epoch, noCurrency } from "../../check/values/placeholders";
import type { Payload } from "../../document/payload";
import { propertyOf, type ObjectNode } from "../../document/syntax-tree";
import { usedCodes } from "./used-codes";

/**
 * A value of JSON for an attribute that has none: accepted by its schema, and
 * plainly not yet what its author wants to say. A number that is missing
 * becomes 0, a date the beginning of 1970.
 * @param beside the object that it is written into
 */
export function placeholderFor(
  payload: Payload,
  schema: Schema,
  beside: ObjectNode | undefined,
): string {
  switch (schema.type) {
    case "number":
    case "integer":
      return "0";
    case "array":
      return "[]";
    case "object":
      return "{}";
    default:
      if (
        schema.enum?.includes("FLIGHT") &&
        propertyOf(beside, "flightSegments")
      )
        return '"FLIGHT"';
      return JSON.stringify(text(payload, schema));
  }
}

function text(payload: Payload, schema: Schema): string {
  const { enum: values, format, pattern, examples } = schema;
  if (schema["x-list"] === "currency")
    return usedCodes(payload, "currency")[0] ?? noCurrency;
  if (values)
    return values.find((value) => neutral.has(value)) ?? values[0] ?? "";
  if (format !== undefined) return epoch;
  const example = examples?.[0];
  return pattern !== undefined && typeof example === "string" ? example : "";
}

/** In the lists, the values that say nothing. */
const neutral: ReadonlySet<string> = new Set(["OTHER", "UNKNOWN"]);

export const isNumeric = ({ type }: Schema): boolean =>
  type === "number" || type === "integer";

/** Whether a schema has nothing against a text or number. */
export function accepts(schema: Schema, value: string | number): boolean {
  const { type, enum: values, pattern, format, maxLength } = schema;
  const types = [type ?? []].flat();
  if (typeof value === "number")
    return (
      types.includes("number") ||
      (types.includes("integer") && Number.isInteger(value))
    );
  if (type !== undefined && !types.includes("string")) return false;
  return (
    (values?.includes(value) ?? true) &&
    (pattern === undefined || new RegExp(pattern).test(value)) &&
    (format === undefined || isDateTime(value)) &&
    (maxLength === undefined || Array.from(value).length <= maxLength)
  );
}
