import type { Schema } from "../../check/schema/schema";
import type { Payload } from "../../document/payload";
import {
  endOf,
  type ObjectNode,
  type Property,
} from "../../document/syntax-tree";
import { insert, type Edit } from "./edit";
import {
  afterTrailingComments,
  indentAt,
  isLastOnLine,
  lineBreakOf,
  memberIndent,
  nextSignificant,
} from "./white-space";
import {
  insertNewText,
  joinProperties,
  type NewProperty,
} from "./write-properties";

/**
 * Writes attributes into an object, each behind the one that the schema names
 * before it, in the object's own layout. Those that it does not name come
 * behind all that it does.
 */
export function insertProperties(
  payload: Payload,
  object: ObjectNode,
  schema: Schema,
  attributes: readonly NewProperty[],
): readonly Edit[] {
  const documented = Object.keys(schema.properties ?? {});
  const rank = (name: string) => documented.indexOf(name) >>> 0;
  const groups = new Map<Property | undefined, NewProperty[]>();
  for (const attribute of attributes.toSorted(
    (a, b) => rank(a.name) - rank(b.name),
  )) {
    const before = object.properties
      .filter(({ key }) => rank(key.name) <= rank(attribute.name))
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
  group: readonly NewProperty[],
): readonly Edit[] {
  const end = endOf(property.value ?? property.key);
  const next = nextSignificant(payload.textWithoutComments, end);
  const isLast = payload.textWithoutComments[next] !== ",";
  const place = afterTrailingComments(payload, isLast ? end : next + 1);
  const gap =
    isMultiline(payload, object) &&
    (isLast || isLastOnLine(payload.textWithoutComments, next + 1))
      ? lineBreakOf(payload) + memberIndent(payload, object)
      : " ";
  const members = joinProperties(group, gap);
  const text = { before: gap, after: isLast ? "" : "," };
  if (!isLast) return [insertNewText(place, text, members)];
  return place === end
    ? [insertNewText(end, { before: `,${gap}`, after: "" }, members)]
    : [insert(end, ","), insertNewText(place, text, members)];
}

function atBeginning(
  payload: Payload,
  object: ObjectNode,
  group: readonly NewProperty[],
): readonly Edit[] {
  const inside = object.offset + 1;
  const [first] = object.properties;
  const gap = lineBreakOf(payload) + memberIndent(payload, object);
  if (!first) return [intoEmpty(payload, object, group)];
  if (
    !isMultiline(payload, object) ||
    !isLastOnLine(payload.textWithoutComments, inside)
  ) {
    return [
      insertNewText(
        first.key.offset,
        { before: "", after: ", " },
        joinProperties(group, " "),
      ),
    ];
  }
  const place = afterTrailingComments(payload, inside);
  return [
    insertNewText(
      place,
      { before: gap, after: "," },
      joinProperties(group, gap),
    ),
  ];
}

function intoEmpty(
  payload: Payload,
  object: ObjectNode,
  group: readonly NewProperty[],
): Edit {
  const inside = object.offset + 1;
  const lineBreak = lineBreakOf(payload);
  const gap = lineBreak + memberIndent(payload, object);
  const close = lineBreak + indentAt(payload, object.offset);
  const members = joinProperties(group, gap);
  const interior = payload.text.slice(inside, endOf(object) - 1);
  if (interior.trim() === "") {
    const edit = insertNewText(inside, { before: gap, after: close }, members);
    return { ...edit, length: interior.length };
  }
  const place = afterTrailingComments(payload, inside);
  const broken = payload.text.slice(place, endOf(object)).includes("\n");
  return insertNewText(
    place,
    { before: gap, after: broken ? "" : close },
    members,
  );
}

function isMultiline({ text }: Payload, object: ObjectNode): boolean {
  return text.slice(object.offset, endOf(object)).includes("\n");
}
