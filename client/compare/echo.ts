import type { Kind } from "../../cdp/kinds";
import type { Attributes } from "../../cdp/attributes";
import {
  attributeBelow,
  documented,
  isObject,
  type Attribute,
} from "../../cdp/attributes";
import { stateDifferences, type Difference } from "./compare";
import { undocumented } from "./messages/describe-path";
import { formatPath, namedPart } from "./paths";

/**
 * Where an accepting response differs from the update, as paths such as
 * `flightSegments[0].carrier`, or our own words where there is no documented
 * name: harmless to show.
 */
export interface EchoDifferences {
  /** Sent, and not in the response; but for what no response shows. */
  readonly notStored: readonly string[];
  readonly storedOtherwise: readonly string[];
}

/** Nothing where the response has no attribute that only responses have: then it is no echo. */
export function echoDifferences(
  kind: Kind,
  sent: Attributes,
  response: Attributes,
): EchoDifferences {
  const isEcho = Object.keys(response).some(
    (name) => attributeBelow(documented[kind], name)?.readOnly,
  );
  if (!isEcho) return { notStored: [], storedOtherwise: [] };
  const { added, changed } = stateDifferences(kind, response, sent);
  return {
    notStored: pathsOf(kind, added),
    storedOtherwise: pathsOf(kind, changed),
  };
}

/**
 * Attributes that an undo cannot restore, in the words of
 * {@link EchoDifferences}: those that the resource may have had although its
 * retrieve did not show them, and those that replaced something that a
 * retrieve does not show.
 */
export function notRestorable(
  kind: Kind,
  before: Attributes,
  sent: Attributes = {},
): readonly string[] {
  const overwritten = stateDifferences(kind, before, sent).notVerifiable;
  return [
    ...new Set([
      ...unseen(documented[kind], before, ""),
      ...pathsOf(kind, overwritten).map((path) =>
        path.replace(/\[\d+\]/g, "[]"),
      ),
    ]),
  ];
}

/** Elements are all alike, so their indexes are left out. */
function unseen(
  attribute: Attribute | undefined,
  value: unknown,
  path: string,
): readonly string[] {
  if (Array.isArray(value))
    return value.flatMap((one) => unseen(attribute?.items, one, `${path}[]`));
  if (!isObject(value)) return [];
  return Object.entries(attribute?.properties ?? {}).flatMap(
    ([name, below]) => {
      const at = path === "" ? name : `${path}.${name}`;
      return below.writeOnly && !Object.hasOwn(value, name)
        ? [at]
        : unseen(below, Object.hasOwn(value, name) && value[name], at);
    },
  );
}

function pathsOf(
  kind: Kind,
  differences: readonly Difference[],
): readonly string[] {
  const paths = differences.map(({ path }) =>
    formatPath(namedPart(kind, path)),
  );
  const named = new Set(paths.filter((path) => path !== ""));
  const unnamed = paths.filter((path) => path === "").length;
  return [...named, ...(unnamed === 0 ? [] : [undocumented(kind, unnamed)])];
}
