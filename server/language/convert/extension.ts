import { schemaAt } from "../../check/schema/schema";
import type { Payload } from "../../document/payload";
import {
  endOf,
  isContainer,
  propertyOf,
  type JsonNode,
  type ObjectNode,
  type Property,
} from "../../document/syntax-tree";
import { lineBreakOf, stepOf } from "../layout/white-space";

/** An item's data extension, proposed from what v2 has in the item. */
export interface Extension {
  readonly text: string;
  /** The attributes that it holds whole. */
  readonly moved: readonly Property[];
}

/** Undefined where the item has nothing for it, or more than it can hold. */
export function extensionOf(
  payload: Payload,
  item: ObjectNode,
): Extension | undefined {
  const moved: Property[] = [];
  const pairs: Pair[] = [];
  for (const name of ["passengerTypeCode", "flightSegments"]) {
    const property = propertyOf(item, name);
    const found = property && pairsOf(payload, property);
    if (!property || !found) continue;
    moved.push(property);
    pairs.push(...found);
  }
  const most = schemaAt("v2.1/orderItemExtension", [])?.maxProperties ?? 0;
  return pairs.length === 0 || pairs.length > most
    ? undefined
    : { text: fileOf(payload, moved, pairs), moved };
}

interface Pair {
  readonly name: string;
  /** As it is written in the payload. */
  readonly json: string;
}

/** Undefined where it has something that no pair can hold: then it stays where it is. */
function pairsOf(
  payload: Payload,
  { key, value }: Property,
): readonly Pair[] | undefined {
  if (value?.type !== "array") return pairOf(payload, key.name, value);
  const pairs = value.items.map((segment, index) =>
    segment.type === "object" && segment.properties.length > 0
      ? segment.properties.map(({ key, value }) =>
          pairOf(payload, `segment${index + 1}${capitalized(key.name)}`, value),
        )
      : [undefined],
  );
  const all = pairs.flat().map((one) => one?.[0]);
  const held = all.filter((one) => one !== undefined);
  // `id` and `Id` of a segment would be one name.
  const names = new Set(held.map(({ name }) => name));
  return all.length === 0 || names.size < all.length ? undefined : held;
}

function pairOf(
  { text }: Payload,
  name: string,
  value: JsonNode | undefined,
): readonly Pair[] | undefined {
  const isHeld =
    value && !isContainer(value) && value.type !== "null" && value.length > 0;
  return isHeld && /^[A-Za-z0-9]+$/.test(name)
    ? [{ name, json: text.slice(value.offset, endOf(value)) }]
    : undefined;
}

/**
 * With the target lines of the payload, and with the comments of what it takes
 * from there: within the braces, where none of them decides where it goes.
 */
function fileOf(
  payload: Payload,
  moved: readonly Property[],
  pairs: readonly Pair[],
): string {
  const targets = payload.targets.map(({ ref, environment }) =>
    [
      "// @orderItemExtension",
      ...(ref === undefined ? [] : [ref]),
      ...(environment === undefined ? [] : [`on ${environment}`]),
    ].join(" "),
  );
  const comments = payload.comments
    .filter(({ offset }) =>
      moved.some(
        ({ key, value }) => offset > key.offset && offset < endOf(value ?? key),
      ),
    )
    .map(({ offset, length }) => payload.text.slice(offset, offset + length));
  const members = pairs.map(
    ({ name, json }) => `${stepOf(payload)}${JSON.stringify(name)}: ${json}`,
  );
  const lineBreak = lineBreakOf(payload);
  return [
    "// @api v2.1",
    ...(targets.length > 0 ? targets : ["// @orderItemExtension"]),
    "// These names are a proposal: CDP documents none for flight segments. The update replaces all pairs that the item has.",
    "{",
    ...comments.map((comment) => stepOf(payload) + comment),
    members.join(`,${lineBreak}`),
    "}",
    "",
  ].join(lineBreak);
}

const capitalized = (name: string) =>
  name.charAt(0).toUpperCase() + name.slice(1);
