import {
  attributeBelow,
  documented,
  type Attribute,
  type Attributes,
} from "../cdp/attributes";
import { isExtension, kindFor, kinds, type Kind } from "../cdp/kinds";

/**
 * The attributes after an update. PATCH changes what the body names. The other
 * methods affect the whole resource: what the body leaves out is cleared, but
 * for what the kind's version does not have, and the few attributes that the
 * documented example leaves out and its response still shows.
 */
export function applyUpdate(
  kind: Kind,
  method: string,
  stored: Attributes,
  body: Attributes,
): Attributes {
  const isCleared = (name: string) =>
    method !== "PATCH" &&
    isSettable(kind, name) &&
    !keptWhenOmitted[kind]?.includes(name);
  const kept = filter(stored, (name) => !isCleared(name));
  return inDocumentedOrder(kind, { ...kept, ...settable(kind, body) });
}

/** What an update of this kind can set: what only responses have, or nobody has, is left out. */
export function settable(kind: Kind, attributes: Attributes): Attributes {
  return filter(attributes, (name) => isSettable(kind, name));
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

/** The attributes of a flight segment that a response shows. */
export const shownSegmentAttributes = namesIn(
  documented.orderItem.properties?.["flightSegments"]?.items,
  ({ writeOnly }) => !writeOnly,
);

/** A data extension has whatever names its owner gives. */
function isSettable(kind: Kind, name: string): boolean {
  const attribute = attributeBelow(documented[kind], name);
  if (isExtension(kind)) return attribute === undefined;
  return (
    attribute !== undefined && !attribute.readOnly && !linked.includes(name)
  );
}

/** Stored as resources of their own: an order has links to them. */
const linked: readonly string[] = ["contact", "consumers", "orderItems"];

const keptWhenOmitted: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  orderItem: ["vendor", "language", "name", "description", "channel"],
};

/** That of v2, which has every attribute of v2.1; pairs stay as they came. */
function inDocumentedOrder(kind: Kind, attributes: Attributes): Attributes {
  const v2 = kindFor("v2", kinds[kind].resource);
  return v2
    ? pick(
        attributes,
        namesIn(documented[v2], () => true),
      )
    : attributes;
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

function filter(
  attributes: Attributes,
  isIncluded: (name: string) => boolean,
): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).filter(([name]) => isIncluded(name)),
  );
}
