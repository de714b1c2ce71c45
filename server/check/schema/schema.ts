import type { Path } from "../../document/syntax-tree";
import { severities, type Severity } from "../severity";
import type { Kind } from "../../../cdp/kinds";
import order from "../../../schemas/order.schema.json";
import orderItem from "../../../schemas/order-item.schema.json";

/** The part of JSON Schema draft-07 that our schemas use, and their annotations. */
export interface Schema {
  /** Only ever the order item's schema. */
  readonly $ref?: string;
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly examples?: readonly unknown[];
  /** Beside `examples`: they are the known values of an open list. */
  readonly exampleDescriptions?: readonly string[];
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly readOnly?: boolean;
  /** Keyword → how strong its failure is; `*` is the most that anything inside can be. */
  readonly "x-severity"?: Readonly<Record<string, Severity>>;
  /** Deprecated value → its replacement. */
  readonly "x-deprecated"?: Readonly<Record<string, string>>;
  /** The list outside the schema that a value is from. */
  readonly "x-list"?: "currency" | "language";
  /** The form that a `pattern` demands, to stand after “must be”. */
  readonly "x-expected"?: string;
}

// A test holds the schemas to the type; to the compiler, strings in JSON are just strings.
const roots = { order, orderItem } as unknown as Readonly<Record<Kind, Schema>>;

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
  let schema: Schema = roots[kind];
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
  schema.$ref === undefined ? schema : roots.orderItem;

function member({ properties }: Schema, name: string): Schema | undefined {
  return properties && Object.hasOwn(properties, name)
    ? properties[name]
    : undefined;
}
