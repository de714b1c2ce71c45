import type { Path } from "../../document/syntax-tree";
import { severities, type Severity } from "../severity";
import type { Kind } from "../../../cdp/kinds";
import type { Schema } from "./json-schema";
import { compiledSchema } from "./schema-set";

export type { Schema };

/** The subschema for what stands somewhere. */
export interface SchemaLocation {
  readonly schema: Schema;
  /** The schemas around it allow no stronger problem. */
  readonly maxSeverity: Severity;
}

/** Undefined where the schemas do not know what stands at the path. */
export function schemaLocationAt(
  kind: Kind,
  path: Path,
): SchemaLocation | undefined {
  let { schema } = compiledSchema(kind);
  let maxSeverity = capOf(schema, "error");
  for (const step of path) {
    const next = stepFrom(schema, step);
    if (!next) return undefined;
    schema = resolved(next);
    maxSeverity = capOf(schema, capOf(next, maxSeverity));
  }
  return { schema, maxSeverity };
}

export function schemaAt(kind: Kind, path: Path): Schema | undefined {
  return schemaLocationAt(kind, path)?.schema;
}

/** The subschema for an attribute, or for the elements, of what a schema describes. */
export function childSchema(
  schema: Schema,
  step: string | number,
): Schema | undefined {
  const next = stepFrom(schema, step);
  return next && resolved(next);
}

/** How strong a failure of a keyword is, as its subschema says. */
export function severityOf(
  { schema, maxSeverity }: SchemaLocation,
  keyword: string,
): Severity {
  return lessSevere(schema["x-severity"]?.[keyword] ?? "error", maxSeverity);
}

const capOf = ({ "x-severity": strengths }: Schema, atMost: Severity) =>
  strengths?.["*"] === undefined ? atMost : lessSevere(strengths["*"], atMost);

export function lessSevere(one: Severity, other: Severity): Severity {
  return severities.indexOf(one) > severities.indexOf(other) ? one : other;
}

const stepFrom = (schema: Schema, step: string | number) =>
  typeof step === "number" ? schema.items : member(schema, step);

const resolved = (schema: Schema): Schema =>
  schema.$ref === undefined ? schema : compiledSchema("orderItem").schema;

function member(
  { properties, additionalProperties }: Schema,
  name: string,
): Schema | undefined {
  if (properties && Object.hasOwn(properties, name)) return properties[name];
  return typeof additionalProperties === "object"
    ? additionalProperties
    : undefined;
}
