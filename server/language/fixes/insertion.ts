import { schemaOf as rootSchema, type Schema } from "../../check/schema";
import type { Payload } from "../../document/payload";
import {
  endOf,
  type ObjectNode,
  type Property,
  type Span,
} from "../../document/tree";
import type { Kind } from "../../protocol";
import { insert, type Edit } from "./fix";
import {
  afterTrailingComments,
  indentAt,
  lineBreakOf,
  memberIndent,
  nextSolid,
} from "./layout";
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
): readonly Attribute[] {
  return names.map((name) => ({
    name,
    json: stub(payload, schema.properties?.[name] ?? {}),
    blank: true,
  }));
}

/**
 * Writes attributes into an object, each behind the one that the schema names
 * before it, in the object's own layout.
 */
export function insertion(
  payload: Payload,
  object: ObjectNode,
  schema: Schema,
  attributes: readonly Attribute[],
): readonly Edit[] {
  const documented = Object.keys(schema.properties ?? {});
  const rank = (name: string) => documented.indexOf(name);
  const groups = new Map<Property | undefined, Attribute[]>();
  for (const attribute of attributes.toSorted(
    (a, b) => rank(a.name) - rank(b.name),
  )) {
    const before = object.properties
      .filter(({ key }) => rank(key.name) < rank(attribute.name))
      .filter(({ key }) => rank(key.name) >= 0)
      .reduce<Property | undefined>(
        (best, one) =>
          best && rank(best.key.name) > rank(one.key.name) ? best : one,
        undefined,
      );
    groups.set(before, [...(groups.get(before) ?? []), attribute]);
  }
  return [...groups].flatMap(([before, group]) =>
    before
      ? behind(payload, object, before, group)
      : atBeginning(payload, object, group),
  );
}

function behind(
  payload: Payload,
  object: ObjectNode,
  property: Property,
  group: readonly Attribute[],
): readonly Edit[] {
  const end = endOf(property.value ?? property.key);
  const next = nextSolid(payload.blanked, end);
  const isLast = payload.blanked[next] !== ",";
  const place = afterTrailingComments(payload, isLast ? end : next + 1);
  const gap = isMultiline(payload, object)
    ? lineBreakOf(payload) + memberIndent(payload, object)
    : " ";
  const members = joined(group, gap);
  const text = { before: gap, after: isLast ? "" : "," };
  if (!isLast) return [written(place, text, members)];
  return place === end
    ? [written(end, { before: `,${gap}`, after: "" }, members)]
    : [insert(end, ","), written(place, text, members)];
}

function atBeginning(
  payload: Payload,
  object: ObjectNode,
  group: readonly Attribute[],
): readonly Edit[] {
  const inside = object.offset + 1;
  const [first] = object.properties;
  const gap = lineBreakOf(payload) + memberIndent(payload, object);
  if (!first) return [intoEmpty(payload, object, group)];
  if (!isMultiline(payload, object)) {
    return [
      written(
        first.key.offset,
        { before: "", after: ", " },
        joined(group, " "),
      ),
    ];
  }
  const place = afterTrailingComments(payload, inside);
  return [written(place, { before: gap, after: "," }, joined(group, gap))];
}

function intoEmpty(
  payload: Payload,
  object: ObjectNode,
  group: readonly Attribute[],
): Edit {
  const inside = object.offset + 1;
  const lineBreak = lineBreakOf(payload);
  const gap = lineBreak + memberIndent(payload, object);
  const close = lineBreak + indentAt(payload, object.offset);
  const members = joined(group, gap);
  const interior = payload.text.slice(inside, endOf(object) - 1);
  if (interior.trim() === "") {
    const edit = written(inside, { before: gap, after: close }, members);
    return { ...edit, length: interior.length };
  }
  const place = afterTrailingComments(payload, inside);
  const broken = payload.text.slice(place, endOf(object)).includes("\n");
  return written(place, { before: gap, after: broken ? "" : close }, members);
}

/** A new payload with its required attributes. */
export function newPayload(
  payload: Payload,
  kind: Kind,
): Omit<Edit, keyof Span> {
  const lineBreak = lineBreakOf(payload);
  const schema = rootSchema(kind);
  const gap = `${lineBreak}  `;
  const attributes = stubs(payload, schema, schema.required ?? []);
  const { text, blanks } = joined(attributes, gap);
  const before = `{${gap}`;
  return {
    text: `${before}${text}${lineBreak}}${lineBreak}`,
    blanks: shifted(blanks, before.length),
  };
}

interface Members {
  readonly text: string;
  readonly blanks: readonly Span[];
}

function joined(group: readonly Attribute[], gap: string): Members {
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

function written(
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

function isMultiline({ text }: Payload, object: ObjectNode): boolean {
  return text.slice(object.offset, endOf(object)).includes("\n");
}
