import type { Kind } from "../../../cdp/kinds";
import { schemaAt } from "../../check/schema/schema";
import { readPayload, type Payload } from "../../document/payload";
import {
  nodeAt,
  propertyOf,
  type ArrayNode,
  type JsonNode,
  type ObjectNode,
  type Path,
} from "../../document/syntax-tree";
import { applyEdits, type Edit } from "../layout/edit";
import { insertElements } from "../layout/insert-elements";
import { insertProperties } from "../layout/insert-properties";
import { sortedText } from "../layout/sort";
import {
  indentAt,
  lineBreakOf,
  memberIndent,
  stepOf,
  textAt,
} from "../layout/white-space";
import { writtenValue, type Indentation } from "../layout/written-value";
import { responseOnlyRemoval } from "./response-only";

/** An attribute or element that a response has and a payload lacks. */
export interface Lacking {
  /** Where it belongs in the payload; the index of an element is that in the response. */
  readonly path: Path;
  /** Where it stands in the response. */
  readonly from: Path;
}

export interface Insertion {
  readonly edits: readonly Edit[];
  /** How many have no place in the payload, or none to be taken from. */
  readonly notInserted: number;
}

/**
 * Writes what a payload lacks of a response, spelled as it is there, without
 * what only responses have: attributes in the documented order, elements in the
 * order of the response.
 */
export function insertFromResponse(
  payload: Payload,
  response: string,
  lacking: readonly Lacking[],
): Insertion {
  const source = withoutResponseOnly(response, payload.kind);
  const groups = new Map<string, Group>();
  let notInserted = 0;
  for (const { path, from } of lacking) {
    const parent = nodeAt(payload.tree.root, path.slice(0, -1));
    const value = nodeAt(source.tree.root, from);
    const step = path.at(-1);
    const isFree =
      typeof step === "string"
        ? parent?.type === "object" && !propertyOf(parent, step)
        : parent?.type === "array";
    if (!parent || !value || step === undefined || !isFree) notInserted++;
    else {
      const key = JSON.stringify(path.slice(0, -1));
      const { found = [] } = groups.get(key) ?? {};
      groups.set(key, { parent, found: [...found, { path, value }] });
    }
  }
  const edits = [...groups.values()].flatMap(({ parent, found }) =>
    parent.type === "object"
      ? intoObject(payload, parent, source.text, found)
      : parent.type === "array"
        ? intoList(payload, parent, source.text, found)
        : [],
  );
  return { edits, notInserted };
}

/** The attributes that come into one object or list. */
interface Group {
  readonly parent: JsonNode;
  readonly found: readonly Found[];
}

interface Found {
  readonly path: Path;
  readonly value: JsonNode;
}

function withoutResponseOnly(response: string, kind: Kind): Payload {
  const read = readPayload(response, kind);
  const { edits } = responseOnlyRemoval(read, kind);
  return readPayload(
    sortedText(readPayload(applyEdits(read.text, edits), kind)),
    kind,
  );
}

function intoObject(
  payload: Payload,
  object: ObjectNode,
  source: string,
  found: readonly Found[],
): readonly Edit[] {
  const indentation = indentationIn(payload, object);
  const schema = schemaAt(payload.kind, found[0]?.path.slice(0, -1) ?? []);
  return insertProperties(
    payload,
    object,
    schema ?? {},
    found.map(({ path, value }) => ({
      name: String(path.at(-1)),
      json: writtenValue(source, value, indentation),
      isPlaceholder: false,
    })),
  );
}

function intoList(
  payload: Payload,
  list: ArrayNode,
  source: string,
  found: readonly Found[],
): readonly Edit[] {
  const indentation = indentationIn(payload, list);
  const places = new Map<number, string[]>();
  found
    .toSorted((one, other) => indexOf(one) - indexOf(other))
    .forEach((element, inserted) => {
      // Before it, the list lacks as many as were inserted.
      const at = Math.min(indexOf(element) - inserted, list.items.length);
      const written = writtenValue(source, element.value, indentation);
      places.set(at, [...(places.get(at) ?? []), written]);
    });
  return [...places].flatMap(([at, elements]) =>
    insertElements(payload, list, at, elements),
  );
}

/** That of the members of an object or a list; none where it is on one line. */
function indentationIn(
  payload: Payload,
  parent: ObjectNode | ArrayNode,
): Indentation | undefined {
  const isSpread =
    textAt(payload, parent).includes("\n") ||
    (parent.type === "object" && parent.properties.length === 0);
  if (!isSpread) return undefined;
  const indent =
    parent.type === "object"
      ? memberIndent(payload, parent)
      : indentAt(payload, parent.items[0]?.offset ?? parent.offset);
  return { lineBreak: lineBreakOf(payload) + indent, step: stepOf(payload) };
}

const indexOf = ({ path }: Found): number => Number(path.at(-1));
