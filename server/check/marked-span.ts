import {
  nodeAt,
  propertyOf,
  type JsonNode,
  type Path,
  type Span,
} from "../document/syntax-tree";

/** Where a value is marked: whole, but of an object or a list only the bracket. */
export function markedSpan({ type, offset, length }: JsonNode): Span {
  const whole = type !== "object" && type !== "array";
  return { offset, length: whole ? length : 1 };
}

/** Where the name of an attribute stands. */
export function keySpanAt(
  root: JsonNode | undefined,
  path: Path,
): Span | undefined {
  const parent = nodeAt(root, path.slice(0, -1));
  const key = propertyOf(parent, String(path.at(-1)))?.key;
  return key && { offset: key.offset, length: key.length };
}
