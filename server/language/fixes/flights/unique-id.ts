import type { Payload } from "../../../document/payload";
import {
  nodeAt,
  propertyOf,
  type JsonNode,
  type Path,
} from "../../../document/syntax-tree";
import { replaceValue, type FixProvider } from "../fix";
import { locationAt } from "../problem-location";

/** `flight/segment-twice`: an id of its own. */
export const assignUniqueId: FixProvider = (payload, { offset }) => {
  const location = locationAt(payload, offset);
  if (!location?.node) return [];
  const id = nextId(payload, location.path.slice(0, -1));
  return [{ ...replaceValue(location.node, id), preferred: true }];
};

/** One more than the highest number among the ids of a list. */
export function nextId({ tree }: Payload, path: Path): string {
  const list = nodeAt(tree.root, path.slice(0, -1));
  const ids = list?.type === "array" ? list.items.map(idOf) : [];
  const highest = ids
    .filter((id) => id < 1e15)
    .reduce((most, id) => Math.max(most, id), 0);
  return String(highest + 1);
}

function idOf(node: JsonNode): number {
  const id = propertyOf(node, "id")?.value;
  return id?.type === "string" && /^\d+$/.test(String(id.value))
    ? Number(id.value)
    : 0;
}
