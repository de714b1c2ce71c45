import { trimEndMatching } from "../../../check/text/trim-end-matching";
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

/** One more than the highest number among the ids of a list, of whatever length. */
export function nextId({ tree }: Payload, path: Path): string {
  const list = nodeAt(tree.root, path.slice(0, -1));
  const ids = list?.type === "array" ? list.items.map(idOf) : [];
  return successor(
    ids.reduce((most, id) => (isMore(id, most) ? id : most), "0"),
  );
}

/** Digits alone; "0" for any other id. */
function idOf(node: JsonNode): string {
  const id = propertyOf(node, "id")?.value;
  const text = id?.type === "string" ? String(id.value) : "";
  return /^\d+$/.test(text) ? text : "0";
}

function isMore(one: string, other: string): boolean {
  const [a, b] = [one.replace(/^0+/, ""), other.replace(/^0+/, "")];
  return a.length === b.length ? a > b : a.length > b.length;
}

/** By carrying, since a number would round what has more than 15 digits. */
function successor(digits: string): string {
  const head = trimEndMatching(digits, /9/);
  const zeros = "0".repeat(digits.length - head.length);
  const last = Number(head.slice(-1)) + 1;
  return `${head.slice(0, -1)}${last}${zeros}`;
}
