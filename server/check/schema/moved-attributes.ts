import { quote } from "../text/quote";

/**
 * Says of an attribute of v2 where it belongs in v2.1, which does not have it;
 * undefined where v2 does not have it either. [doc]
 */
export function movedAttribute(name: string): string | undefined {
  const place = places.get(name);
  return place && `v2.1 has no ${quote(name)} in this update. ${place}`;
}

const extensionOfItem =
  "Write what it says as pairs of the item's data extension (// @orderItemExtension).";

const extensionOfOrder =
  "Write what you need of it as pairs of the order's data extension (// @orderExtension).";

/** A map, since a file can have any name, such as `constructor`. */
const places: ReadonlyMap<string, string> = new Map([
  ["flightSegments", extensionOfItem],
  ["passengerTypeCode", extensionOfItem],
  ["orderItems", "Each item is updated by a file of its own (// @orderItem)."],
  ["consumers", extensionOfOrder],
  ["contact", extensionOfOrder],
]);
