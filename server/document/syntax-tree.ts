/** A payload's syntax tree. Offsets are UTF-16 code units from the start of the file. */
export type JsonNode = ObjectNode | ArrayNode | ScalarNode | InvalidNode;

export interface Span {
  readonly offset: number;
  readonly length: number;
}

export interface ObjectNode extends Span {
  readonly type: "object";
  readonly properties: readonly Property[];
  /** Some of it, at any depth, did not parse. */
  readonly broken: boolean;
  readonly closed: boolean;
}

export interface ArrayNode extends Span {
  readonly type: "array";
  readonly items: readonly JsonNode[];
  readonly broken: boolean;
  readonly closed: boolean;
}

export interface ScalarNode extends Span {
  readonly type: "string" | "number" | "boolean" | "null";
  readonly value: string | number | boolean | null;
}

/** Something stands where a value belongs, and it is none. */
interface InvalidNode extends Span {
  readonly type: "invalid";
}

export interface Property {
  readonly key: Key;
  /** Offset of the colon; -1 where it is missing. */
  readonly colon: number;
  readonly value: JsonNode | undefined;
}

interface Key extends Span {
  readonly name: string;
}

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json };

export type JsonObject = Readonly<Record<string, Json>>;

/** The path of attribute names and indexes from the root. */
export type Path = readonly (string | number)[];

export const endOf = (span: Span): number => span.offset + span.length;

export function isContainer(
  node: JsonNode | undefined,
): node is ObjectNode | ArrayNode {
  return node?.type === "object" || node?.type === "array";
}

export function isScalar(node: JsonNode | undefined): node is ScalarNode {
  return node !== undefined && !isContainer(node) && node.type !== "invalid";
}

/**
 * The value of a node as `JSON.parse` would give it. An attribute that did not
 * parse is left out; an element that did not is `undefined`, so that the
 * others keep their indexes.
 */
export function toValue(node: JsonNode): Json | undefined {
  switch (node.type) {
    case "object": {
      const object: Record<string, Json> = {};
      for (const { key, value } of node.properties) {
        const member = value && toValue(value);
        if (member !== undefined) setOwn(object, key.name, member);
      }
      return object;
    }
    case "array":
      return node.items.map(toValue) as readonly Json[];
    case "invalid":
      return undefined;
    default:
      return node.value;
  }
}

/** The property that counts where a name stands twice: the last, as in `JSON.parse`. */
export function propertyOf(
  node: JsonNode | undefined,
  name: string,
): Property | undefined {
  if (node?.type !== "object") return undefined;
  const { properties } = node;
  return properties.length > linearSearchLimit
    ? byName(properties).get(name)
    : properties.findLast(({ key }) => key.name === name);
}

/** Searched one by one; an object of a strange file can have very many, each with a problem. */
const linearSearchLimit = 64;

type Properties = ObjectNode["properties"];

const indexes = new WeakMap<Properties, ReadonlyMap<string, Property>>();

function byName(properties: Properties): ReadonlyMap<string, Property> {
  const names =
    indexes.get(properties) ??
    new Map(properties.map((property) => [property.key.name, property]));
  indexes.set(properties, names);
  return names;
}

export function nodeAt(
  root: JsonNode | undefined,
  path: Path,
): JsonNode | undefined {
  let node = root;
  for (const step of path) {
    node =
      typeof step === "string"
        ? propertyOf(node, step)?.value
        : node?.type === "array"
          ? node.items[step]
          : undefined;
  }
  return node;
}

/** Plain assignment to `__proto__` would set the prototype. */
function setOwn(object: Record<string, Json>, name: string, value: Json): void {
  if (name === "__proto__") {
    Object.defineProperty(object, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  } else {
    object[name] = value;
  }
}
