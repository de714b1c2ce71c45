import type { Payload } from "../../document/payload";
import {
  endOf,
  type ObjectNode,
  type Property,
} from "../../document/syntax-tree";
import { remove, type Edit } from "./edit";
import { lastIndexUpTo } from "./binary-search";
import {
  indentStart,
  isFirstOnLine,
  isLastOnLine,
  lineEnd,
  nextSignificant,
} from "./white-space";

/** Takes attributes out of an object, with their commas and the lines that nothing else is on. Comments around them stay. */
export function removeProperties(
  payload: Payload,
  { properties }: ObjectNode,
  removed: readonly Property[],
): readonly Edit[] {
  const gone = new Set(removed);
  const lastKeptAt = properties.findLastIndex((one) => !gone.has(one));
  const lastKept = properties[lastKeptAt];
  const edits = removed.flatMap((property) => {
    const index = lastIndexUpTo(
      properties.length,
      (index) => properties[index]?.key.offset,
      property.key.offset,
    );
    const before = properties[index - 1];
    return withoutProperty(payload, property, {
      keptBefore: !before || !gone.has(before),
      keptBehind: index < lastKeptAt,
    });
  });
  const last = properties.at(-1);
  const comma = lastKept && commaAfter(payload, lastKept);
  const dangles =
    last && lastKept !== last && commaAfter(payload, last) === undefined;
  return dangles && comma !== undefined
    ? [remove(comma, comma + 1), ...edits]
    : edits;
}

/** Whether something before it stays, and anything behind it. */
interface Neighbours {
  readonly keptBefore: boolean;
  readonly keptBehind: boolean;
}

function withoutProperty(
  payload: Payload,
  property: Property,
  { keptBefore, keptBehind }: Neighbours,
): readonly Edit[] {
  const { text } = payload;
  const start = property.key.offset;
  const end = endOfProperty(property);
  const comma = commaAfter(payload, property);
  const close = comma === undefined ? end : comma + 1;
  const apart = comma !== undefined && text.slice(end, comma).trim() !== "";
  const ownLine = isFirstOnLine(text, start);
  const isAlone = !apart && isLastOnLine(text, close);
  if (isAlone && ownLine) {
    const eol = lineEnd(text, close);
    const lineFrom = start - spacesBefore(text, start);
    return [
      remove(lineFrom, eol + (/^\r?\n/.exec(text.slice(eol))?.[0].length ?? 0)),
    ];
  }
  const last = comma === undefined || isAlone || !keptBehind;
  const gap = keptBefore && last && !ownLine ? spacesBefore(text, start) : 0;
  const after = ownLine || comma !== undefined ? spacesAfter(text, close) : 0;
  return apart
    ? [remove(start - gap, end), remove(comma, close + after)]
    : [remove(start - gap, close + after)];
}

function commaAfter(
  { textWithoutComments }: Payload,
  property: Property,
): number | undefined {
  const next = nextSignificant(textWithoutComments, endOfProperty(property));
  return textWithoutComments[next] === "," ? next : undefined;
}

const endOfProperty = ({ key, colon, value }: Property): number =>
  value ? endOf(value) : Math.max(endOf(key), colon + 1);

const spacesBefore = (text: string, offset: number): number =>
  offset - indentStart(text, offset);

const spacesAfter = (text: string, offset: number): number =>
  /^[ \t]*/.exec(text.slice(offset))?.[0].length ?? 0;
