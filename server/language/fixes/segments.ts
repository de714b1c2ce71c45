import { quote } from "../../check/quote";
import { schemaAt } from "../../check/schema";
import type { Payload } from "../../document/payload";
import { nodeAt, propertyOf, type Node, type Path } from "../../document/tree";
import { insert, replace, type Fix, type FixMaker } from "./fix";
import { foundAt, ownerSchema } from "./found";
import { insertion } from "./insertion";

/** `flight/no-segments`: a first one, which says nothing yet. */
export const beginSegments: FixMaker = (payload, { offset }) => {
  const found = foundAt(payload, offset);
  const schema = found && ownerSchema(payload, found);
  if (!found?.member || !schema) return [];
  const { object } = found.member;
  const name = "flightSegments";
  const segment = '{ "id": "1" }';
  const list = propertyOf(object, name)?.value;
  const attribute = { name, json: `[${segment}]`, blank: false };
  const edits = list
    ? [insert(list.offset + 1, segment)]
    : insertion(payload, object, schema, [attribute]);
  return [{ title: "Add a flight segment", edits, preferred: true }];
};

/** `flight/segment-gap`: one of the two airports becomes the other. Which, or whether any, only the author knows. */
export const connect: FixMaker = (payload, { offset }) => {
  const legs = legsAt(payload, offset);
  const [end, start] = [legs?.before.destination, legs?.here.origin];
  if (!legs || !end || !start) return [];
  return [
    ...swapped(start, end, {
      title: "Start where the segment before ends",
      never: legs.here.destination,
    }),
    ...swapped(end, start, {
      title: "Let the segment before end here",
      never: legs.before.origin,
    }),
  ];
};

/** `flight/same-airport`: the airport of the segment before or behind. */
export const otherAirport: FixMaker = (payload, { offset }) => {
  const legs = legsAt(payload, offset);
  const { origin, destination } = legs?.here ?? {};
  if (!legs || !origin || !destination) return [];
  return [
    ...swapped(origin, legs.before.destination, {
      title: "Start where the segment before ends",
      never: destination,
    }),
    ...swapped(destination, legs.behind.origin, {
      title: "End where the next segment starts",
      never: origin,
    }),
  ];
};

interface Airport {
  readonly node: Node;
  readonly code: string;
}

interface Leg {
  readonly origin: Airport | undefined;
  readonly destination: Airport | undefined;
}

/** The segment that has an offset, between its neighbours. */
function legsAt(payload: Payload, offset: number) {
  const path = foundAt(payload, offset)?.path ?? [];
  const index = path.at(-2);
  const list = path.slice(0, -2);
  if (typeof index !== "number") return undefined;
  const leg = (index: number): Leg => ({
    origin: airport(payload, [...list, index, "origin"]),
    destination: airport(payload, [...list, index, "destination"]),
  });
  return { before: leg(index - 1), here: leg(index), behind: leg(index + 1) };
}

/** Undefined where none is written, or in another form than an airport has. */
function airport({ tree, kind }: Payload, path: Path): Airport | undefined {
  const node = nodeAt(tree.root, path);
  const pattern = schemaAt(kind, path)?.pattern ?? "";
  return node?.type === "string" && new RegExp(pattern).test(String(node.value))
    ? { node, code: String(node.value) }
    : undefined;
}

/** @param never what would make another problem */
function swapped(
  { node, code }: Airport,
  other: Airport | undefined,
  {
    title,
    never,
  }: { readonly title: string; readonly never?: Airport | undefined },
): readonly Fix[] {
  if (!other || other.code === code || other.code === never?.code) return [];
  return [
    {
      title: `${title}, at ${quote(other.code)}`,
      edits: [replace(node, JSON.stringify(other.code))],
    },
  ];
}
