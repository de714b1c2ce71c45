import type { ValidateFunction } from "ajv";
import type { Kind } from "../../../cdp/kinds";
import type { Severity } from "../severity";

/** The schemas of one version of the REST API, with their compiled validators. */
export type SchemaSet = Readonly<Partial<Record<Kind, CompiledSchema>>>;

export interface CompiledSchema {
  readonly schema: Schema;
  readonly validate: ValidateFunction;
}

/** The part of JSON Schema draft-07 that our schemas use, and their annotations. */
export interface Schema {
  /** Only ever the order item's schema. */
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  /** The schema of the attributes that `properties` does not name; `false` where there are no others. */
  readonly additionalProperties?: Schema | boolean;
  readonly maxProperties?: number;
  readonly enum?: readonly string[];
  /** Values that are refused, where any other text is accepted. */
  readonly not?: { readonly enum: readonly string[] };
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
