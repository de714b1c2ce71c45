import type { Node, Path } from "../document/tree";
import type { Kind } from "../protocol";
import { nearest } from "./likeness";
import type { Schema } from "./schema";

/** One failure of a compiled schema. */
export interface Failure {
  /** Where the value is that fails. */
  readonly path: Path;
  /** The keyword of the schema that fails. */
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The attributes that an object lacks. */
  readonly missing: readonly string[];
}

interface Description {
  readonly code: string;
  readonly message: string;
}

/** A failure in a user's words: never those of the validator. */
export function describe(
  kind: Kind,
  schema: Schema,
  failure: Failure,
  node: Node,
): Description {
  const subject = subjectOf(failure.path);
  switch (failure.keyword) {
    case "required":
      return {
        code: "attribute/missing",
        message: `${list(failure.missing.map(quote), "and")} ${failure.missing.length > 1 ? "are" : "is"} missing; ${needs(kind, failure.path)}.`,
      };
    case "additionalProperties":
      return unknownAttribute(schema, failure, kind);
    case "readOnly":
      return {
        code: "attribute/response-only",
        message: `${subject} stands in CDP's answers only; leave it out of an update.`,
      };
    case "type":
      return {
        code: "value/type",
        message:
          failure.path.length === 0
            ? `A payload is one JSON object; this is ${typeNames[node.type]}.`
            : `${subject} must be ${typeNames[schema.type ?? "object"]}; this is ${typeNames[node.type]}.`,
      };
    case "enum":
      return { code: "value/enum", message: wrongValue(subject, schema, node) };
    case "x-deprecated": {
      const value = valueOf(node);
      const replacement = schema["x-deprecated"]?.[value];
      return {
        code: "value/deprecated",
        message: `${quote(value)} is deprecated; write ${quote(replacement ?? "")} instead.`,
      };
    }
    case "pattern":
      return {
        code: "value/pattern",
        message: `${subject} must be ${schema["x-expected"] ?? "of another form"}; this is ${quote(valueOf(node))}.`,
      };
    case "format":
      return {
        code: "value/date",
        message: `${subject} must be a date and time of the calendar in ISO 8601, such as 2025-12-19T12:07:18.149Z.`,
      };
    case "maxLength":
      return {
        code: "value/length",
        message: `${subject} may have at most ${schema.maxLength ?? 0} characters; this has ${Array.from(valueOf(node)).length}.`,
      };
    default:
      throw new Error(`no message for the schema keyword ${failure.keyword}`);
  }
}

/** A name or value from a file, in quotes and short enough for a sentence. */
export function quote(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  return JSON.stringify(short);
}

/** Longer lists belong into the completion, not into a sentence. */
const longestList = 12;

function wrongValue(subject: string, schema: Schema, node: Node): string {
  const deprecated = schema["x-deprecated"] ?? {};
  const accepted = (schema.enum ?? []).filter(
    (value) => !Object.hasOwn(deprecated, value),
  );
  const value = valueOf(node);
  const meant = nearest(value, accepted);
  const hint = meant === undefined ? "" : `; did you mean ${meant}?`;
  const known =
    accepted.length <= longestList
      ? ` It accepts ${list(accepted, "or")}.`
      : ` It accepts ${accepted.length} values, ${list(accepted.slice(0, 4), "and")} among them.`;
  return `${subject} does not know ${quote(value)}${hint || "."}${known}`;
}

function unknownAttribute(
  schema: Schema,
  { path, params }: Failure,
  kind: Kind,
): Description {
  const name = String(params["additionalProperty"]);
  const meant = nearest(name, Object.keys(schema.properties ?? {}));
  const hint = meant === undefined ? "" : `; did you mean ${quote(meant)}?`;
  return {
    code: "attribute/unknown",
    message: `${quote(name)} is no documented attribute of ${ownerOf(kind, path)}${hint || "."}`,
  };
}

function subjectOf(path: Path): string {
  const name = path.findLast((step) => typeof step === "string") ?? "payload";
  return typeof path.at(-1) === "number"
    ? `Each element of ${quote(name)}`
    : quote(name);
}

function ownerOf(kind: Kind, path: Path): string {
  const list = path.findLast((step) => typeof step === "string");
  if (list === "flightSegments") return "a flight segment";
  return kind === "orderItem" || list === "orderItems"
    ? "an order item"
    : "an order";
}

function needs(kind: Kind, path: Path): string {
  const owner = ownerOf(kind, path);
  return owner === "an order"
    ? "an update affects the whole order, so what is left out may be lost"
    : `${owner} needs every one of its required attributes`;
}

function list(words: readonly string[], conjunction: "and" | "or"): string {
  return words.length < 2
    ? words.join("")
    : `${words.slice(0, -1).join(", ")} ${conjunction} ${words.at(-1) ?? ""}`;
}

const valueOf = (node: Node) => ("value" in node ? String(node.value) : "");

const typeNames: Readonly<Record<string, string>> = {
  object: "an object in { }",
  array: "a list in [ ]",
  string: "text in double quotes",
  number: "a number without quotes",
  boolean: "true or false",
  null: "null",
  invalid: "no value",
};
