import type { Payload } from "../../document/payload";
import {
  nodeAt,
  propertyOf,
  type JsonNode,
  type Path,
} from "../../document/syntax-tree";
import type { CandidateContext } from "./candidate";

/** A value that follows from what stands around it, and why. */
export interface Proposal {
  readonly value: string;
  readonly detail: string;
}

/** The likely values of an attribute that takes any text; the likeliest first, often none. */
export function proposals({
  payload,
  slot,
  suggestions,
}: CandidateContext): readonly Proposal[] {
  const name = slot.path.at(-1);
  const owner = slot.path.slice(0, -1);
  if (typeof name !== "string") return [];
  if (name === "orderedAt") return orderedAt(payload, owner, suggestions.now);
  if (name === "originDestination") return originDestination(payload, owner);
  return following(payload, owner, name);
}

/** The value that follows from the element before this one in the same list. */
export function following(
  { tree }: Payload,
  owner: Path,
  name: string,
): readonly Proposal[] {
  const index = owner.at(-1);
  if (typeof index !== "number") return [];
  const list = owner.slice(0, -1);
  const earlier = (attribute: string) =>
    textOf(nodeAt(tree.root, [...list, index - 1]), attribute);
  switch (list.at(-1)) {
    case "flightSegments":
      if (name === "id") return next(earlier("id"));
      if (name === "origin")
        return proposal(
          earlier("destination"),
          "where the previous segment ends",
        );
      return repeated.has(name)
        ? proposal(earlier(name), "same as the previous segment")
        : [];
    case "orderItems":
      return name === "referenceId" ? next(earlier("referenceId")) : [];
    default:
      return [];
  }
}

/** Usually shared by the legs of a journey, unlike times and flight numbers. */
const repeated: ReadonlySet<string> = new Set([
  ...["fareClass", "fareFamily", "bookingClass"],
  ...["carrier", "operatingCarrier"],
]);

function orderedAt(
  { tree }: Payload,
  owner: Path,
  now: number,
): readonly Proposal[] {
  const current = new Date(now).toISOString();
  const ofOrder = owner.length > 0 ? textOf(tree.root, "orderedAt") : undefined;
  return [
    ...proposal(ofOrder, "same as the order"),
    { value: current, detail: "current time in UTC" },
  ];
}

/** Both forms are documented: the leg's own airports, and where the journey began. */
function originDestination(
  { tree }: Payload,
  owner: Path,
): readonly Proposal[] {
  const segment = nodeAt(tree.root, owner);
  const destination = textOf(segment, "destination");
  const origin = textOf(segment, "origin");
  const start = textOf(nodeAt(tree.root, [...owner.slice(0, -1), 0]), "origin");
  if (!destination) return [];
  const journey = start && `${start}-${destination}`;
  const leg = origin && `${origin}-${destination}`;
  return [
    ...proposal(leg, "this segment"),
    ...(journey === leg ? [] : proposal(journey, "the journey so far")),
  ];
}

/** The text with the number at its end one higher, as wide as it was. */
function next(text: string | undefined): readonly Proposal[] {
  const digits = /\d{1,15}$/.exec(text ?? "")?.[0];
  if (text === undefined || digits === undefined) return [];
  const number = String(Number(digits) + 1).padStart(digits.length, "0");
  const value = text.slice(0, -digits.length) + number;
  return [{ value, detail: `after ${text}` }];
}

const proposal = (value: string | undefined, detail: string) =>
  value ? [{ value, detail }] : [];

function textOf(node: JsonNode | undefined, name: string): string | undefined {
  const value = propertyOf(node, name)?.value;
  return value?.type === "string" ? String(value.value) : undefined;
}
