import { isExtension, type Kind } from "../../../cdp/kinds";
import type { Difference } from "../differences";
import { namedPart } from "../paths";
import { describePath, undocumented } from "./describe-path";

/**
 * The differences by name, as the end of a sentence: the first ones, with
 * their values where these are harmless, and how many more there are. Names
 * that are neither documented nor plain words of a data extension are counted.
 */
export function listDifferences(
  kind: Kind,
  differences: readonly Difference[],
  most = 6,
): string {
  const { names, unnamed } = nameAll(kind, differences);
  if (names.length === 0) return unnamedOnly(kind, unnamed);
  const rest = [
    ...(names.length > most ? [`${names.length - most} more`] : []),
    ...(unnamed > 0 ? [undocumented(kind, unnamed)] : []),
  ];
  const said = [...names.slice(0, most), ...rest];
  const last = rest.length > 0 ? said.pop() : undefined;
  return said.join(", ") + (last === undefined ? "" : ` and ${last}`);
}

function unnamedOnly(kind: Kind, count: number): string {
  if (isExtension(kind))
    return count === 1
      ? "its name is no plain word"
      : "their names are no plain words";
  return count === 1 ? "it is not documented" : "none is documented";
}

/** The same, one by one and all of them. */
export function nameDifferences(
  kind: Kind,
  differences: readonly Difference[],
): readonly string[] {
  const { names, unnamed } = nameAll(kind, differences);
  return unnamed > 0 ? [...names, undocumented(kind, unnamed)] : names;
}

function nameAll(kind: Kind, differences: readonly Difference[]) {
  const found = differences.map((one) => named(kind, one));
  return {
    names: [...new Set(found.filter((name) => name !== undefined))],
    unnamed: found.filter((name) => name === undefined).length,
  };
}

/** Undefined where no name of it may be shown. */
function named(kind: Kind, difference: Difference): string | undefined {
  const { path } = difference;
  const known = namedPart(kind, path);
  if (known.length === 0) return undefined;
  if (known.length < path.length) return `a part of ${describePath(known)}`;
  if (isOrder(difference)) return `the order of ${describePath(known)}`;
  return describePath(known) + values(difference);
}

/** Arrays are compared by their elements, so two of them differ in their order only. */
const isOrder = ({ live, body }: Difference) =>
  Array.isArray(live) && Array.isArray(body);

function values(difference: Difference): string {
  const hasBoth =
    difference.live !== undefined && difference.body !== undefined;
  const live = harmless(difference.live);
  const body = harmless(difference.body);
  if (hasBoth)
    return live !== undefined && body !== undefined ? ` ${live} → ${body}` : "";
  const only = live ?? body;
  return only === undefined ? "" : ` (${only})`;
}

/** A value that nothing can take for a link, a command or a sentence of ours. */
function harmless(value: unknown): string | undefined {
  if (typeof value === "number" && Number.isFinite(value)) return `${value}`;
  if (typeof value === "boolean" || value === null) return String(value);
  if (typeof value !== "string" || !plain.test(value)) return undefined;
  return isOfOtherType(value) || value.trim() !== value ? `"${value}"` : value;
}

const plain = /^[0-9A-Za-z .:_+-]{1,40}$/;

/** Without quotes it would read as what it is not. */
const isOfOtherType = (text: string) =>
  /^(?:true|false|null)$/.test(text) || Number.isFinite(Number(text));
