import { isSameName, closestMatches } from "../../../check/text/closest-match";
import { quote } from "../../../check/text/quote";
import { propertyOf } from "../../../document/syntax-tree";
import type { FixProvider } from "../fix";
import { replace } from "../../layout/edit";
import { locationAt, ownerSchema } from "../problem-location";
import { removeProperties } from "../../layout/remove-properties";

/** `attribute/unknown`: the documented names that are near, else without it. */
export const renameOrRemoveAttribute: FixProvider = (payload, { offset }) => {
  const location = locationAt(payload, offset);
  const schema = location && ownerSchema(payload, location);
  if (!location?.member || !schema) return [];
  const { object, property } = location.member;
  const { key } = property;
  const writable = Object.entries(schema.properties ?? {})
    .filter(([, { readOnly }]) => !readOnly)
    .map(([name]) => name);
  return [
    ...closestMatches(key.name, writable)
      .filter((name) => !propertyOf(object, name))
      .slice(0, 3)
      .map((name, index) => ({
        title: `Rename to ${quote(name)}`,
        edits: [replace(key, JSON.stringify(name))],
        preferred: index === 0,
        safe: index === 0 && isSameName(key.name, name),
      })),
    {
      title: `Remove ${quote(key.name)}`,
      edits: removeProperties(payload, object, [property]),
    },
  ];
};
