import {
  attributeBelow,
  documented,
  type Attribute,
} from "../../../cdp/attributes";
import { isDateTime } from "../../../cdp/date-times";
import type { Kind } from "../../../cdp/kinds";
import type { Difference } from "../compare";
import { namedPart } from "../paths";
import { countAttributes } from "./count-attributes";
import { describePath } from "./describe-path";

/**
 * The changes of an update to a resource, as the end of a sentence: `status is
 * REFUNDED now`. A notification shows links, so a value is named only where it
 * is a listed one, a number, a date or a currency code; of all others the
 * attribute is named, and of what is not documented nothing. Undefined where
 * nothing changed.
 */
export function changesMade(
  kind: Kind,
  changes: readonly Difference[],
  word: "now" | "again",
): string | undefined {
  if (changes.length === 0) return undefined;
  const named = changes.flatMap((change) => nameWithValue(kind, change));
  const shown = named.slice(0, mostValues);
  const others = changes.length - shown.length;
  if (shown.length === 0) return `${changedNames(kind, changes)} changed`;
  const said = `${shown.join(" and ")} ${word}`;
  return others === 0
    ? said
    : `${said}, and ${more(kind, others)} ${others === 1 ? "was" : "were"} changed`;
}

function nameWithValue(
  kind: Kind,
  { path, body }: Difference,
): readonly string[] {
  if (namedPart(kind, path).length < path.length) return [];
  const attribute = path.reduce<Attribute | undefined>(
    attributeBelow,
    documented[kind],
  );
  const value = harmlessValue(attribute, path.at(-1), body);
  return value === undefined ? [] : [`${describePath(path)} is ${value}`];
}

function harmlessValue(
  attribute: Attribute | undefined,
  name: string | number | undefined,
  value: unknown,
): string | undefined {
  if (typeof value === "number")
    return Number.isFinite(value) ? `${value}` : undefined;
  if (typeof value !== "string") return undefined;
  const isHarmless =
    attribute?.enum?.includes(value) === true ||
    (attribute?.format === "date-time" && isDateTime(value)) ||
    (typeof name === "string" &&
      /currencyCode$/i.test(name) &&
      /^[A-Z]{3}$/.test(value));
  return isHarmless ? value : undefined;
}

function changedNames(kind: Kind, changes: readonly Difference[]): string {
  const names = changes.map(({ path }) => describePath(namedPart(kind, path)));
  const areKnown = names.every((name) => name !== "");
  const { length } = changes;
  const what =
    areKnown && length <= mostNames
      ? names.join(" and ")
      : countAttributes(kind, length);
  return `${what} ${length === 1 ? "was" : "were"}`;
}

const more = (kind: Kind, count: number) =>
  countAttributes(kind, count).replace(" ", " more ");

const mostValues = 2;
const mostNames = 2;
