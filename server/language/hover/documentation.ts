import {
  schemaLocationAt,
  schemaAt,
  severityOf,
  type SchemaLocation,
  type Schema,
} from "../../check/schema/schema";
import type { ProblemCode } from "../../check/problem-codes";
import type { Path } from "../../document/syntax-tree";
import { documentation } from "../../../cdp/documentation";
import type { Kind } from "../../../cdp/kinds";
import { knownValues } from "../values/known-values";

/**
 * Documents an attribute, in Markdown of our own words. Undefined where the schemas say nothing.
 * @param isReported what the message of such a problem says is left out
 */
export function attributeDocumentation(
  kind: Kind,
  path: Path,
  isReported: IsReported = () => false,
): string | undefined {
  const place = schemaLocationAt(kind, path);
  const name = String(path.at(-1));
  if (!place?.schema.description) return undefined;
  const { schema } = place;
  const facts = [typeName(schema)];
  const needed = requirement(kind, path);
  if (needed) facts.push(needed);
  if (schema.readOnly && !isReported("attribute/response-only"))
    facts.push("in responses only");
  if (schema.maxLength && !isReported("value/length"))
    facts.push(`at most ${schema.maxLength} characters`);
  return [
    `**${name}** (${facts.join(", ")})`,
    schema.description,
    ...(isReported("value/enum") ? [] : acceptedValues(place)),
    ...example(schema),
    ...source(kind, path),
  ].join("\n\n");
}

/** Documents one of the known values, in Markdown. */
export function valueDocumentation(
  schema: Schema,
  value: string,
  isReported: IsReported = () => false,
): string | undefined {
  const known = knownValues(schema).find((one) => one.value === value);
  if (!known) return undefined;
  const deprecated = known.replacement !== undefined;
  if (deprecated && isReported("value/deprecated")) return undefined;
  const title = deprecated ? `~~${value}~~` : `**${value}**`;
  const more = known.more === undefined ? "" : `, ${known.more}`;
  return `${title}\n\n${known.text}${more}`;
}

/** How much an update needs an attribute; undefined where it may be left out. */
export function requirement(
  kind: Kind,
  path: Path,
): "required" | "expected" | undefined {
  const parent = schemaLocationAt(kind, path.slice(0, -1));
  if (!parent?.schema.required?.includes(String(path.at(-1)))) return undefined;
  return severityOf(parent, "required") === "error" ? "required" : "expected";
}

/** Longer lists belong into the completion. */
const longestList = 40;

function acceptedValues(place: SchemaLocation): readonly string[] {
  const values = knownValues(place.schema);
  if (values.length === 0 || values.length > longestList) return [];
  const closed = place.schema.enum && severityOf(place, "enum") === "error";
  const spelled = values.map(({ value, replacement }) =>
    replacement === undefined ? `\`${value}\`` : `~~\`${value}\`~~`,
  );
  return [`${closed ? "Accepted" : "Known"} values: ${spelled.join(", ")}`];
}

function example({ examples = [] }: Schema): readonly string[] {
  const [first] = examples;
  return first === undefined ? [] : [`Example: \`${JSON.stringify(first)}\``];
}

/** Whether the editor shows a problem of this code at what is pointed at. */
export type IsReported = (code: ProblemCode) => boolean;

const pages = {
  order: documentation.updateOrder,
  orderItem: documentation.updateOrderItem,
  "v2.1/order": documentation.orderReference,
  "v2.1/orderItem": documentation.orderItemReference,
  "v2.1/orderExtension": documentation.orderDataExtensionReference,
  "v2.1/orderItemExtension": documentation.orderItemDataExtensionReference,
} as const satisfies Readonly<Record<Kind, object>>;

/** On no page of the two: `contact` comes from the attribute table of another one. */
const elsewhere: ReadonlySet<string> = new Set(["contact"]);

function source(kind: Kind, path: Path): readonly string[] {
  const ofItem = path[0] === "orderItems" && path.length > 1;
  const { title, url } = pages[ofItem ? "orderItem" : kind];
  return elsewhere.has(String(path[0]))
    ? []
    : [`Source: Sitecore CDP Developer Documentation, [${title}](${url})`];
}

function typeName({ type }: Schema): string {
  const types = [type ?? []].flat();
  const names = types.map((one) => typeNames[one] ?? "any value");
  return names.length > 0 ? names.join(" or ") : "any value";
}

const typeNames: Readonly<Record<string, string>> = {
  string: "text",
  number: "number",
  integer: "whole number",
  boolean: "true or false",
  array: "list",
  object: "object",
};

/** The words about a value where it has some, else those about its attribute. */
export function scalarDocumentation(
  kind: Kind,
  path: Path,
  value: string,
  isReported: IsReported,
): string | undefined {
  const schema = schemaAt(kind, path);
  return (
    (schema && valueDocumentation(schema, value, isReported)) ??
    attributeDocumentation(kind, path, isReported)
  );
}
