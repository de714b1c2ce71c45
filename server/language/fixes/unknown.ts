import { isSpelledLike, ranked } from "../../check/likeness";
import { quote } from "../../check/quote";
import { propertyOf } from "../../document/tree";
import { replace, type FixMaker } from "./fix";
import { foundAt, ownerSchema } from "./found";
import { removal } from "./removal";

/** `attribute/unknown`: the documented names that are near, else without it. */
export const renameOrRemove: FixMaker = (payload, { offset }) => {
  const found = foundAt(payload, offset);
  const schema = found && ownerSchema(payload, found);
  if (!found?.member || !schema) return [];
  const { object, property } = found.member;
  const { key } = property;
  const writable = Object.entries(schema.properties ?? {})
    .filter(([, { readOnly }]) => !readOnly)
    .map(([name]) => name);
  return [
    ...ranked(key.name, writable)
      .filter((name) => !propertyOf(object, name))
      .slice(0, 3)
      .map((name, index) => ({
        title: `Rename to ${quote(name)}`,
        edits: [replace(key, JSON.stringify(name))],
        preferred: index === 0,
        safe: index === 0 && isSpelledLike(key.name, name),
      })),
    {
      title: `Remove ${quote(key.name)}`,
      edits: removal(payload, object, [property]),
    },
  ];
};
