import { ranked } from "../../check/likeness";
import { quote } from "../../check/quote";
import type { Schema } from "../../check/schema";
import type { Payload } from "../../document/payload";
import { nodeAt, type Node, type Path } from "../../document/tree";
import { becomes, type FixMaker } from "./fix";
import { foundAt, schemaOf } from "./found";
import { insertion } from "./insertion";
import { stubs, type Attribute } from "./members";

/** `attribute/missing`: writes all that one object lacks, for its author to fill in. */
export const addMissing: FixMaker = (payload, { offset }) => {
  const found = foundAt(payload, offset);
  const schema = found && schemaOf(payload, found);
  const object = found?.node;
  if (!schema || object?.type !== "object") return [];
  const present = object.properties.map(({ key }) => key.name);
  const lacking = (schema.required ?? []).filter(
    (name) => !present.includes(name),
  );
  // Beside a misspelled one, a second one is no remedy.
  const names = lacking.filter(
    (name) => !isMisspelledIn(present, schema, name),
  );
  if (names.length === 0) return [];
  const attributes = stubs(payload, schema, names, object).map((attribute) =>
    attribute.name === "id"
      ? { ...attribute, json: JSON.stringify(nextId(payload, found.path)) }
      : attribute,
  );
  return [
    {
      title: titleOf(attributes),
      edits: insertion(payload, object, schema, attributes),
      preferred: names.length === lacking.length,
    },
  ];
};

function isMisspelledIn(
  present: readonly string[],
  { properties = {} }: Schema,
  name: string,
): boolean {
  return present.some(
    (other) =>
      !Object.hasOwn(properties, other) &&
      ranked(other, Object.keys(properties)).includes(name),
  );
}

function titleOf(attributes: readonly Attribute[]): string {
  const [first] = attributes;
  return attributes.length === 1 && first
    ? `Add ${quote(first.name)}`
    : `Add the ${attributes.length} missing attributes`;
}

/** `flight/segment-twice`: an id of its own. */
export const ownId: FixMaker = (payload, { offset }) => {
  const found = foundAt(payload, offset);
  if (!found?.node) return [];
  const id = nextId(payload, found.path.slice(0, -1));
  return [{ ...becomes(found.node, id), preferred: true }];
};

/** One more than the highest number among the ids of a list. */
function nextId({ tree }: Payload, path: Path): string {
  const list = nodeAt(tree.root, path.slice(0, -1));
  const ids = list?.type === "array" ? list.items.map(idOf) : [];
  const highest = ids
    .filter((id) => id < 1e15)
    .reduce((most, id) => Math.max(most, id), 0);
  return String(highest + 1);
}

function idOf(node: Node): number {
  const id =
    node.type === "object"
      ? node.properties.find(({ key }) => key.name === "id")?.value
      : undefined;
  return id?.type === "string" && /^\d+$/.test(String(id.value))
    ? Number(id.value)
    : 0;
}
