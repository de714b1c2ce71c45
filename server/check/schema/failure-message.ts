import { isScalar, type JsonNode, type Path } from "../../document/syntax-tree";
import { attributeBelow, documented } from "../../../cdp/attributes";
import { isExtension, kindFor, kinds, type Kind } from "../../../cdp/kinds";
import { suggestedValues } from "./suggested-values";
import { withArticle, entityAt } from "./entity";
import type { ProblemCode } from "../problem-codes";
import { quote } from "../text/quote";
import type { Schema } from "./schema";
import {
  elsewhere,
  isInOtherFormats,
  unknownAttribute,
} from "./unknown-attribute";

/** One failure of a compiled schema. */
export interface SchemaFailure {
  /** Where the value is that fails. */
  readonly path: Path;
  /** The keyword of the schema that fails. */
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The attributes that an object lacks. */
  readonly missing: readonly string[];
}

const codes: Readonly<Partial<Record<string, ProblemCode>>> = {
  required: "attribute/missing",
  additionalProperties: "attribute/unknown",
  readOnly: "attribute/response-only",
  type: "value/type",
  enum: "value/enum",
  "x-deprecated": "value/deprecated",
  pattern: "value/pattern",
  format: "value/date",
  maxLength: "value/length",
  not: "value/refused",
  propertyNames: "attribute/name",
  minProperties: "attribute/count",
  maxProperties: "attribute/count",
};

/** The code of a problem that a keyword of the schemas finds. */
export function codeOf(keyword: string): ProblemCode {
  const code = codes[keyword];
  if (code === undefined) {
    throw new Error(`no problem code for the schema keyword ${keyword}`);
  }
  return code;
}

/** A failure in a user's words: never those of the validator. */
export function failureMessage(
  kind: Kind,
  schema: Schema,
  failure: SchemaFailure,
  node: JsonNode,
): string {
  const subject = subjectOf(failure.path);
  switch (failure.keyword) {
    case "required":
      return `${list(failure.missing.map(quote), "and")} ${failure.missing.length > 1 ? "are" : "is"} missing; ${needs(kind, failure.path)}.`;
    case "additionalProperties":
      return unknownAttribute(
        String(failure.params["additionalProperty"]),
        schema,
        entityAt(kind, failure.path),
        kind,
      );
    case "readOnly":
      if (isExtension(kind) && ofOlderExtensions.has(nameOf(failure.path)))
        return `A data extension has no ${subject} in v2.1. Remove it, or give the pair another name.`;
      return isInOtherFormats(
        nameOf(failure.path),
        entityAt(kind, failure.path.slice(0, -1)),
      )
        ? `${elsewhere(nameOf(failure.path))}. Remove it from the update.`
        : `${subject} appears only in responses from CDP. Remove it from the update.`;
    case "type":
      return failure.path.length === 0
        ? `A payload is one JSON object; this is ${typeNames[node.type]}.`
        : `${subject} must be ${typesOf(schema)}; this is ${schema.type === "integer" && node.type === "number" ? valueOf(node) : typeNames[node.type]}.`;
    case "enum":
      return invalidValue(kind, failure.path, schema, node);
    case "x-deprecated": {
      const value = valueOf(node);
      const replacement = schema["x-deprecated"]?.[value];
      return `${quote(value)} is deprecated; write ${quote(replacement ?? "")} instead.`;
    }
    case "pattern":
      return `${subject} must be ${schema["x-expected"] ?? "of another form"}; this is ${quote(valueOf(node))}.`;
    case "format":
      return `${subject} must be a date and time of the calendar in ISO 8601, such as 2025-12-19T12:07:18.149Z.`;
    case "maxLength":
      return `${subject} may have at most ${schema.maxLength ?? 0} characters; this has ${Array.from(valueOf(node)).length}.`;
    case "not":
      return `v2.1 refuses the ${nameOf(failure.path)} ${quote(valueOf(node))}. Any other text is accepted, such as ${list((schema.examples ?? []).map(String), "or")}.`;
    case "propertyNames":
      return `${quote(String(failure.params["propertyName"]))} cannot be the name of a pair: names have letters and digits only, such as seatRow.`;
    case "minProperties":
      return "A data extension has at least one pair; this has none.";
    case "maxProperties":
      return `A data extension has at most ${schema.maxProperties ?? 0} pairs; this has more.`;
    default:
      throw new Error(`no message for the schema keyword ${failure.keyword}`);
  }
}

/** What data extensions have elsewhere to tell them apart; in v2.1 there is one. [doc] */
const ofOlderExtensions: ReadonlySet<string> = new Set(["key", "name"]);

/** Longer lists belong into the completion, not into a sentence. */
const longestList = 12;

function invalidValue(
  kind: Kind,
  path: Path,
  schema: Schema,
  node: JsonNode,
): string {
  const name = nameOf(path);
  const deprecated = schema["x-deprecated"] ?? {};
  const accepted = (schema.enum ?? []).filter(
    (value) => !Object.hasOwn(deprecated, value),
  );
  const value = valueOf(node);
  if (isOfNewVersion(kind, path, value))
    return `${quote(value)} is a ${name} of v2.1 only, and this file is for v2.`;
  const [meant] = suggestedValues(schema, value);
  const hint = meant === undefined ? "" : ` Did you mean ${meant}?`;
  const known =
    accepted.length <= longestList
      ? ` Accepted values: ${list(accepted, "and")}.`
      : ` ${accepted.length} values are accepted, such as ${list(accepted.slice(0, 4), "and")}.`;
  return `${quote(value)} is not a valid ${name}.${hint}${known}`;
}

/** Whether v2.1 lists the value in the same place. */
function isOfNewVersion(kind: Kind, path: Path, value: string): boolean {
  const { version, resource } = kinds[kind];
  const newKind = kindFor("v2.1", resource);
  if (version !== "v2" || newKind === undefined) return false;
  const attribute = attributeBelow(documented[newKind], path[0] ?? 0);
  return path.length === 1 && attribute?.enum?.includes(value) === true;
}

const nameOf = (path: Path) =>
  path.findLast((step) => typeof step === "string") ?? "payload";

function subjectOf(path: Path): string {
  const name = nameOf(path);
  return typeof path.at(-1) === "number"
    ? `Each element of ${quote(name)}`
    : quote(name);
}

function needs(kind: Kind, path: Path): string {
  if (kind === "v2.1/order")
    return "v2.1 marks four attributes of an order as required in each update";
  const owner = entityAt(kind, path);
  return owner === "order"
    ? "an update affects the whole order, so what is left out may be lost"
    : `${withArticle(owner)} needs every one of its required attributes`;
}

function list(words: readonly string[], conjunction: "and" | "or"): string {
  return words.length < 2
    ? words.join("")
    : `${words.slice(0, -1).join(", ")} ${conjunction} ${words.at(-1) ?? ""}`;
}

const valueOf = (node: JsonNode) => (isScalar(node) ? String(node.value) : "");

/** With a comma before the last of several, which has an “or” of its own. */
const typesOf = ({ type = "object" }: Schema) =>
  typeof type === "string"
    ? typeName(type)
    : type
        .map(typeName)
        .join(", ")
        .replace(/, (?=[^,]*$)/, ", or ");

const typeName = (type: string) => typeNames[type] ?? type;

const typeNames: Readonly<Record<string, string>> = {
  object: "an object in { }",
  array: "a list in [ ]",
  string: "text in double quotes",
  number: "a number without quotes",
  integer: "a whole number without quotes",
  boolean: "true or false",
  null: "null",
  invalid: "no value",
};
