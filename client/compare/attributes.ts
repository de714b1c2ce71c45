import type { Kind } from "../../cdp/kinds";
import all from "../../generated/attributes.json";

/** What the schemas say of an attribute, without words and values. */
export interface Attribute {
  readonly type?: string;
  readonly format?: string;
  /** Only answers have it. */
  readonly readOnly?: boolean;
  /** It is sent, and no answer shows it. */
  readonly writeOnly?: boolean;
  /** In the documented order. */
  readonly properties?: Readonly<Record<string, Attribute>>;
  readonly items?: Attribute;
}

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

/** Answers have links or pages, which are objects, where an update has a list. */
export function isAnswerOnly(
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
