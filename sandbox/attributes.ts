import { documented, type Attribute, type Attributes } from "../cdp/attributes";

/**
 * The attributes after an update. An update affects the whole resource: what it
 * leaves out is cleared, except the few attributes that the documented example
 * leaves out and its response still shows. What CDP does not have is dropped.
 */
export function applyUpdate(
  kind: "order" | "orderItem",
  stored: Attributes,
  body: Attributes,
): Attributes {
  const kept = pick(stored, keptWhenOmitted[kind]);
  return pick({ ...kept, ...pick(body, writable[kind]) }, writable[kind]);
}

/** The named attributes that are there, in the order of the names. */
export function pick(
  attributes: Attributes,
  names: readonly string[],
): Attributes {
  return Object.fromEntries(
    names
      .filter((name) => Object.hasOwn(attributes, name))
      .map((name) => [name, attributes[name]]),
  );
}

const { order, orderItem } = documented;

/** The attributes of a flight segment that a response shows. */
export const shownSegmentAttributes = namesIn(
  orderItem.properties?.["flightSegments"]?.items,
  ({ writeOnly }) => !writeOnly,
);

/** Stored as resources of their own: an order has links to them. */
const linked: readonly string[] = ["contact", "consumers", "orderItems"];

const writable: Readonly<Record<"order" | "orderItem", readonly string[]>> = {
  order: writableNames(order).filter((name) => !linked.includes(name)),
  orderItem: writableNames(orderItem),
};

function writableNames(attribute: Attribute): readonly string[] {
  return namesIn(attribute, ({ readOnly }) => !readOnly);
}

/** In the order of the schemas. */
function namesIn(
  attribute: Attribute | undefined,
  isIncluded: (below: Attribute) => boolean,
): readonly string[] {
  return Object.entries(attribute?.properties ?? {})
    .filter(([, below]) => isIncluded(below))
    .map(([name]) => name);
}

const keptWhenOmitted: Readonly<
  Record<"order" | "orderItem", readonly string[]>
> = {
  order: [],
  orderItem: ["vendor", "language", "name", "description", "channel"],
};
