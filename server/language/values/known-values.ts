import names from "../../../generated/list-names.json";
import { minorUnits } from "../../check/values/code-lists";
import type { Schema } from "../../check/schema/schema";

/** A value that an attribute is known to accept. */
export interface KnownValue {
  readonly value: string;
  readonly text: string;
  /** Further text, too much for a list. */
  readonly more?: string;
  /** The value to write instead of a deprecated one. */
  readonly replacement?: string;
}

const currencyNames: ReadonlyMap<string, string> = new Map(
  Object.entries(names.currencies),
);
const currencies = [...currencyNames].map(([value, text]): KnownValue => {
  const decimals = minorUnits(value);
  return decimals === undefined
    ? { value, text }
    : { value, text, more: `${decimals || "no"} decimals` };
});

/** By its code of ISO 4217. */
export function currencyName(code: string): string | undefined {
  return currencyNames.get(code);
}

const languages = Object.entries(names.languages).map(
  ([value, text]): KnownValue => ({ value, text }),
);

/** The values that a schema, or the list that it names, knows. Empty where anything goes. */
export function knownValues(schema: Schema): readonly KnownValue[] {
  switch (schema["x-list"]) {
    case "currency":
      return currencies;
    case "language":
      return languages;
    default:
      return [...enumerated(schema), ...openList(schema)];
  }
}

function enumerated(schema: Schema): readonly KnownValue[] {
  const { enum: values = [], enumDescriptions = [] } = schema;
  return values.map((value, index) => {
    const replacement = schema["x-deprecated"]?.[value];
    const text = enumDescriptions[index] ?? "";
    return replacement === undefined
      ? { value, text }
      : { value, text, replacement };
  });
}

function openList(schema: Schema): readonly KnownValue[] {
  const { examples = [], exampleDescriptions = [] } = schema;
  return exampleDescriptions.map((text, index) => ({
    value: String(examples[index]),
    text,
  }));
}
