import { schemaAt, type Schema } from "../../check/schema";
import type { Payload } from "../../document/payload";
import type { ObjectNode, Span } from "../../document/tree";
import type { Kind } from "../../../cdp/kinds";
import { insert, type Edit } from "./fix";
import { lineBreakOf } from "../layout/white-space";
import { stub } from "./stub";

/** An attribute to be written, with its value in JSON. */
export interface Attribute {
  readonly name: string;
  readonly json: string;
  /** The value is the author's to replace. */
  readonly blank: boolean;
}

/** Names with values to replace. */
export function stubs(
  payload: Payload,
  schema: Schema,
  names: readonly string[],
  beside?: ObjectNode,
): readonly Attribute[] {
  return names.map((name) => ({
    name,
    json: stub(payload, schema.properties?.[name] ?? {}, beside),
    blank: true,
  }));
}

/** A new payload with its required attributes. */
export function newPayload(
  payload: Payload,
  kind: Kind,
): Omit<Edit, keyof Span> {
  const lineBreak = lineBreakOf(payload);
  const schema = schemaAt(kind, []) ?? {};
  const gap = `${lineBreak}  `;
  const attributes = stubs(payload, schema, schema.required ?? []);
  const { text, blanks } = join(attributes, gap);
  const before = `{${gap}`;
  return {
    text: `${before}${text}${lineBreak}}${lineBreak}`,
    blanks: shifted(blanks, before.length),
  };
}

/** Attributes in a row, with the values that are to be replaced. */
interface Members {
  readonly text: string;
  readonly blanks: readonly Span[];
}

export function join(group: readonly Attribute[], gap: string): Members {
  let text = "";
  const blanks: Span[] = [];
  for (const { name, json, blank } of group) {
    if (text) text += `,${gap}`;
    text += `${JSON.stringify(name)}: `;
    const quote = json.startsWith('"') ? 1 : 0;
    const length = json.length - 2 * quote;
    if (blank) blanks.push({ offset: text.length + quote, length });
    text += json;
  }
  return { text, blanks };
}

/** Puts attributes into the text, between what belongs around them. */
export function written(
  offset: number,
  { before, after }: { readonly before: string; readonly after: string },
  { text, blanks }: Members,
): Edit {
  return {
    ...insert(offset, before + text + after),
    blanks: shifted(blanks, before.length),
  };
}

const shifted = (spans: readonly Span[], by: number): readonly Span[] =>
  spans.map(({ offset, length }) => ({ offset: offset + by, length }));
