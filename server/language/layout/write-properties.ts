import type { Span } from "../../document/syntax-tree";
import { insert, type Edit } from "./edit";

/** An attribute to be written, with its value in JSON. */
export interface NewProperty {
  readonly name: string;
  readonly json: string;
  /** The value is the author's to replace. */
  readonly isPlaceholder: boolean;
}

/** A text to be written, with the parts that are the author's to replace. */
export type NewText = Omit<Edit, keyof Span>;

/** Attributes with their commas, a gap behind each comma. */
export function joinProperties(
  properties: readonly NewProperty[],
  gap: string,
): NewText {
  let newText = "";
  const placeholders: Span[] = [];
  for (const { name, json, isPlaceholder } of properties) {
    if (newText) newText += `,${gap}`;
    newText += `${JSON.stringify(name)}: `;
    const quote = json.startsWith('"') ? 1 : 0;
    const length = json.length - 2 * quote;
    if (isPlaceholder) {
      placeholders.push({ offset: newText.length + quote, length });
    }
    newText += json;
  }
  return { newText, placeholders };
}

function surround(
  before: string,
  { newText, placeholders = [] }: NewText,
  after: string,
): NewText {
  return {
    newText: before + newText + after,
    placeholders: placeholders.map(({ offset, length }) => ({
      offset: offset + before.length,
      length,
    })),
  };
}

/** Puts attributes into the text, between what belongs around them. */
export function insertNewText(
  offset: number,
  around: { readonly before: string; readonly after: string },
  properties: NewText,
): Edit {
  return {
    ...insert(offset, ""),
    ...surround(around.before, properties, around.after),
  };
}
