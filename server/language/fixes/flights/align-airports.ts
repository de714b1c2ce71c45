import { quote } from "../../../check/text/quote";
import { schemaAt } from "../../../check/schema/schema";
import type { Payload } from "../../../document/payload";
import {
  nodeAt,
  type JsonNode,
  type Path,
} from "../../../document/syntax-tree";
import type { Fix, FixProvider } from "../fix";
import { replace } from "../../layout/edit";
import { locationAt } from "../problem-location";

/** `flight/segment-gap`: one of the two airports is replaced with the other. Which, or whether any, only the author knows. */
export const alignAirports: FixProvider = (payload, { offset }) => {
  const legs = legsAt(payload, offset);
  const [end, start] = [legs?.before.destination, legs?.here.origin];
  if (!legs || !end || !start) return [];
  return [
    ...swapAirport(start, end, {
      title: (code) =>
        `Change the origin to ${code}, where the previous segment ends`,
      never: legs.here.destination,
    }),
    ...swapAirport(end, start, {
      title: (code) => `Change the previous destination to ${code}`,
      never: legs.before.origin,
    }),
  ];
};

/** `flight/same-airport`: the airport of the segment before or behind. */
export const useNeighborAirport: FixProvider = (payload, { offset }) => {
  const legs = legsAt(payload, offset);
  const { origin, destination } = legs?.here ?? {};
  if (!legs || !origin || !destination) return [];
  return [
    ...swapAirport(origin, legs.before.destination, {
      title: (code) =>
        `Change the origin to ${code}, where the previous segment ends`,
      never: destination,
    }),
    ...swapAirport(destination, legs.behind.origin, {
      title: (code) =>
        `Change the destination to ${code}, where the next segment starts`,
      never: origin,
    }),
  ];
};

interface Airport {
  readonly node: JsonNode;
  readonly code: string;
}

interface Leg {
  readonly origin: Airport | undefined;
  readonly destination: Airport | undefined;
}

/** The segment that has an offset, between its neighbours. */
function legsAt(payload: Payload, offset: number) {
  const path = locationAt(payload, offset)?.path ?? [];
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

/** @param never the airport that would make another problem */
function swapAirport(
  { node, code }: Airport,
  other: Airport | undefined,
  {
    title,
    never,
  }: {
    readonly title: (code: string) => string;
    readonly never: Airport | undefined;
  },
): readonly Fix[] {
  if (!other || other.code === code || other.code === never?.code) return [];
  return [
    {
      title: title(quote(other.code)),
      edits: [replace(node, JSON.stringify(other.code))],
    },
  ];
}
