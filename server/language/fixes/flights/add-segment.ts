import { propertyOf } from "../../../document/syntax-tree";
import { insert } from "../../layout/edit";
import { insertProperties } from "../../layout/insert-properties";
import type { FixProvider } from "../fix";
import { locationAt, ownerSchema } from "../problem-location";

/** `flight/no-segments`: a first one, which says nothing yet. */
export const addSegment: FixProvider = (payload, { offset }) => {
  const location = locationAt(payload, offset);
  const schema = location && ownerSchema(payload, location);
  if (!location?.member || !schema) return [];
  const { object } = location.member;
  const name = "flightSegments";
  const segment = '{ "id": "1" }';
  const list = propertyOf(object, name)?.value;
  const property = { name, json: `[${segment}]`, isPlaceholder: false };
  const edits = list
    ? [insert(list.offset + 1, segment)]
    : insertProperties(payload, object, schema, [property]);
  return [{ title: "Add a flight segment", edits, preferred: true }];
};
