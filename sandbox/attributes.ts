import type { Kind } from "../cdp/kinds";

export type Attributes = Readonly<Record<string, unknown>>;

/**
 * What is held after an update. An update affects the whole resource: what it
 * leaves out is cleared, except the few attributes that the documented example
 * leaves out and its answer still shows. What CDP does not have is dropped.
 */
export function updated(
  kind: Kind,
  held: Attributes,
  body: Attributes,
): Attributes {
  const survivors = pick(held, surviving[kind]);
  return pick({ ...survivors, ...pick(body, writable[kind]) }, writable[kind]);
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

/** What an answer can show of a flight segment: `operatingFlightNumber` is taken and never shown. */
export const shownSegment = [
  "id",
  "origin",
  "destination",
  "departureDateTime",
  "arrivalDateTime",
  "flightNumber",
  "fareClass",
  "fareFamily",
  "carrier",
  "originDestination",
  "bookingClass",
  "operatingCarrier",
];

/** In the order of the documented answers; `type` comes before the links there. */
const writable: Readonly<Record<Kind, readonly string[]>> = {
  order: [
    "orderedAt",
    "currencyCode",
    "price",
    "referenceId",
    "paymentType",
    "cardType",
    "pointOfSale",
    "channel",
    "status",
  ],
  orderItem: [
    "type",
    "orderedAt",
    "productId",
    "price",
    "currencyCode",
    "originalPrice",
    "originalCurrencyCode",
    "referenceId",
    "vendor",
    "status",
    "language",
    "name",
    "description",
    "quantity",
    "channel",
    "flightSegments",
    "passengerTypeCode",
  ],
};

const surviving: Readonly<Record<Kind, readonly string[]>> = {
  order: [],
  orderItem: ["vendor", "language", "name", "description", "channel"],
};
