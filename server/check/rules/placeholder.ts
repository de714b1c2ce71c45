import type { Path } from "../../document/syntax-tree";
import type { Kind } from "../../../cdp/kinds";
import { schemaAt, type Schema } from "../schema/schema";
import { quote } from "../text/quote";
import { isEpoch, isZeroUuid, noCurrency } from "../values/placeholders";
import { noViolations, type Rule } from "./rule";

/**
 * `value/placeholder`: a text that a template or a fix has written and nobody
 * has replaced. Only what no real order has: 0, UNKNOWN and OTHER can be meant.
 */
export const placeholder: Rule<string> = {
  code: "value/placeholder",
  severity: "warning",
  appliesTo: ({ text, valueStats }) =>
    valueStats.emptyText || possible.test(text),
  check(text, path, { payload: { kind } }) {
    if (text !== "" && !possible.test(`"${text}"`)) return noViolations;
    const schema = schemaAt(kind, path);
    if (!schema || !isPlaceholder(text, kind, path, schema))
      return noViolations;
    const name = quote(String(path.at(-1)));
    const message =
      text === ""
        ? `${name} is empty; enter its value.`
        : `${name} still has the placeholder ${quote(text)}; replace it.`;
    return [{ at: [], message }];
  },
};

/** Where a text of JSON can hold one at all. Without counts such as `0{8}`, V8 passes over most characters. */
const possible =
  /"XXX"|"REFERENCE|"shop\.example\/|"1970-01-01T00:00:00|"00000000-0000-/;

function isPlaceholder(
  text: string,
  kind: Kind,
  path: Path,
  schema: Schema,
): boolean {
  if (schema["x-list"] === "currency") return text === noCurrency;
  if (schema.format !== undefined) return isEpoch(text);
  // Where an empty text has no form, that is the problem.
  if (schema.enum ?? schema.pattern) return false;
  const name = String(path.at(-1));
  if (text === "")
    return schemaAt(kind, path.slice(0, -1))?.required?.includes(name) === true;
  return isZeroUuid(text) || templateValues.get(name)?.test(text) === true;
}

/** Written by the templates. A map, since a data extension can have any name, such as `constructor`. */
const templateValues: ReadonlyMap<string, RegExp> = new Map([
  ["referenceId", /^REFERENCE(?:-\d+)?$/],
  ["pointOfSale", /^shop\.example\//],
]);
