import type { Path } from "../document/tree";
import { severities, type Kind, type Severity } from "../protocol";
import order from "../../schemas/order.schema.json";
import orderItem from "../../schemas/order-item.schema.json";

/** What our schemas use of JSON Schema draft-07, and their annotations. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly examples?: readonly unknown[];
  /** Beside `examples`: they are the known values of an open list. */
  readonly exampleDescriptions?: readonly string[];
  readonly maxLength?: number;
  readonly readOnly?: boolean;
  /** Keyword → how strong its failure is; `*` is the most that anything inside can be. */
  readonly "x-severity"?: Readonly<Record<string, string>>;
  /** Deprecated value → its replacement. */
  readonly "x-deprecated"?: Readonly<Record<string, string>>;
  /** The list outside the schema that a value is from: `currency` or `language`. */
  readonly "x-list"?: string;
  /** What a failing `pattern` expects, to stand after “must be”. */
  readonly "x-expected"?: string;
}

const roots: Readonly<Record<Kind, Schema>> = { order, orderItem };

export const schemaOf = (kind: Kind): Schema => roots[kind];

/** The subschema for what stands at a path; undefined where the schemas do not know it. */
export function schemaAt(kind: Kind, path: Path): Schema | undefined {
  const chain = schemasAlong(kind, path);
  return chain.length > path.length ? chain.at(-1) : undefined;
}

/** How strong a failure of a keyword at a path is: as its subschema says, and no stronger than those around it allow. */
export function severityAt(kind: Kind, path: Path, keyword: string): Severity {
  const chain = schemasAlong(kind, path);
  const own =
    chain.length > path.length ? chain.at(-1)?.["x-severity"] : undefined;
  const caps = chain.map((schema) => schema["x-severity"]?.["*"]);
  const strengths = [own?.[keyword], ...caps].map((name) =>
    Math.max(0, severities.indexOf((name ?? "error") as Severity)),
  );
  return severities[Math.max(...strengths)] ?? "error";
}

/** The subschemas from the root to a path, as far as the schemas know it. */
function schemasAlong(kind: Kind, path: Path): readonly Schema[] {
  let document: Schema = roots[kind];
  let schema: Schema | undefined = document;
  const chain: Schema[] = [document];
  for (const step of path) {
    schema =
      typeof step === "number" ? schema.items : ownProperty(schema, step);
    if (schema?.$ref === "order-item.schema.json") document = orderItem;
    if (schema?.$ref) schema = resolve(document, schema.$ref);
    if (!schema) break;
    chain.push(schema);
  }
  return chain;
}

function resolve(document: Schema, ref: string): Schema | undefined {
  const name = /^#\/definitions\/(.+)$/.exec(ref)?.[1];
  return name === undefined ? document : document.definitions?.[name];
}

function ownProperty(schema: Schema, name: string): Schema | undefined {
  const { properties } = schema;
  return properties && Object.hasOwn(properties, name)
    ? properties[name]
    : undefined;
}
