import type { Kind } from "./kinds";
import all from "../generated/attributes.json";

/** An attribute as the schemas have it, without its texts. */
export interface Attribute {
  readonly type?: string;
  readonly format?: string;
  /** The values that it can have, where they are listed. */
  readonly enum?: readonly string[];
  /** The values that it cannot have, where any other text is accepted. */
  readonly refused?: readonly string[];
  /** Only responses have it. */
  readonly readOnly?: boolean;
  /** It is sent, and no response shows it. */
  readonly writeOnly?: boolean;
  /** Names that an update needs: must have, or should. */
  readonly required?: readonly string[];
  /** In the documented order. */
  readonly properties?: Readonly<Record<string, Attribute>>;
  readonly items?: Attribute;
}

/** The attributes of an order or an item, whatever its values are. */
export type Attributes = Readonly<Record<string, unknown>>;

export type Path = readonly (string | number)[];

export const documented: Readonly<Record<Kind, Attribute>> = all;

/** Undefined where the documentation does not say what stands there. */
export function attributeBelow(
  attribute: Attribute | undefined,
  step: string | number,
): Attribute | undefined {
  if (typeof step === "number") return attribute?.items;
  const { properties } = attribute ?? {};
  return properties && Object.hasOwn(properties, step)
    ? properties[step]
    : undefined;
}

/** Responses have links or pages, which are objects, where an update has a list. */
export function isResponseOnly(
  attribute: Attribute | undefined,
  value: unknown,
): boolean {
  return (
    attribute?.readOnly === true ||
    (attribute?.type === "array" && isObject(value))
  );
}

export function isObject(
  value: unknown,
): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
