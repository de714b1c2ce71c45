/** A part of the project's schemas. */
export interface Schema {
  readonly [keyword: string]: unknown;
  readonly type?: string;
  readonly format?: string;
  readonly readOnly?: boolean;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly examples?: readonly unknown[];
  readonly enumDescriptions?: readonly string[];
  readonly exampleDescriptions?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** Each subschema with its JSON pointer, the root's being empty. */
export function subschemas(
  schema: Schema,
  at = "",
): readonly [string, Schema][] {
  return [
    [at, schema],
    ...Object.entries(schema.properties ?? {}).flatMap(([name, value]) =>
      subschemas(value, `${at}/properties/${name}`),
    ),
    ...(schema.items ? subschemas(schema.items, `${at}/items`) : []),
  ];
}
