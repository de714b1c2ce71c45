import { quote } from "../../../check/text/quote";
import { propertyOf } from "../../../document/syntax-tree";
import { replace } from "../../layout/edit";
import type { FixProvider } from "../fix";
import { locationAt } from "../problem-location";

/** `attribute/name`, `attribute/camel-case`: the words of the name in camelCase, where that is a name and still free. */
export const renamePair: FixProvider = (payload, { offset }) => {
  const { object, property } = locationAt(payload, offset)?.member ?? {};
  if (!object || !property) return [];
  const { key } = property;
  const name = camelCased(key.name);
  if (name === undefined || propertyOf(object, name)) return [];
  return [
    {
      title: `Rename to ${quote(name)}`,
      edits: [replace(key, JSON.stringify(name))],
      preferred: true,
    },
  ];
};

/** Undefined where no name with letters and digits only can be told from it. */
function camelCased(name: string): string | undefined {
  const words = name.split(/[\s_./:-]+/).filter((word) => word !== "");
  const isLoud = !/[a-z]/.test(name);
  const [first = "", ...others] = isLoud
    ? words.map((word) => word.toLowerCase())
    : words;
  const joined =
    uncapitalized(first) +
    others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  return /^[a-z][A-Za-z0-9]*$/.test(joined) ? joined : undefined;
}

/** `SeatRow` → `seatRow`, `PNRCode` → `pnrCode`. */
const uncapitalized = (word: string) =>
  word.replace(/^[A-Z]+?(?=[A-Z][a-z]|[^A-Z]|$)/, (capitals) =>
    capitals.toLowerCase(),
  );
