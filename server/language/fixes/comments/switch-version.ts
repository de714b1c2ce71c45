import type { ApiVersion } from "../../../../cdp/api-versions";
import {
  attributeBelow,
  documented,
  type Attribute,
} from "../../../../cdp/attributes";
import { kindFor, kinds } from "../../../../cdp/kinds";
import { allSeverities } from "../../../check/check";
import { readPayload, type Payload } from "../../../document/payload";
import { apiVersionEdits } from "../../layout/api-version-edits";
import { applyEdits, type Edit } from "../../layout/edit";
import type { Fix, FixProvider } from "../fix";
import { locationAt } from "../problem-location";

/**
 * `attribute/unknown`, `value/enum`: the file for the version of the API that
 * has the attribute or the value, where its check finds no more errors then.
 * The versions do not do the same, so this is never the likeliest way.
 */
export const switchVersion: FixProvider = (payload, { code, offset }) => {
  const location = locationAt(payload, offset);
  const { version, resource } = kinds[payload.kind];
  const other = otherVersion(version);
  const kind = kindFor(other, resource);
  if (!location || !kind) return [];
  const { path, node } = location;
  const attribute = path.reduce<Attribute | undefined>(
    attributeBelow,
    documented[kind],
  );
  if (!attribute) return [];
  const isSolved =
    code === "attribute/unknown"
      ? !attribute.readOnly
      : node?.type === "string" && attribute.enum?.includes(String(node.value));
  const fix = isSolved ? switchTo(payload, other) : undefined;
  return fix && errorsAfter(payload, fix.edits) <= errorsAfter(payload, [])
    ? [fix]
    : [];
};

/** The file for another version, whatever its check says of that. */
export function switchTo(payload: Payload, version: ApiVersion): Fix {
  return {
    title:
      version === "v2"
        ? "Switch to v2 (remove // @api v2.1)"
        : `Switch to ${version}`,
    edits: apiVersionEdits(payload, version),
    wholeFile: true,
  };
}

export const otherVersion = (version: ApiVersion): ApiVersion =>
  version === "v2" ? "v2.1" : "v2";

const counts = new WeakMap<Payload, Map<string, number>>();

/** How many errors the file has after edits; a file can have the same problem very often. */
function errorsAfter(payload: Payload, edits: readonly Edit[]): number {
  const text = applyEdits(payload.text, edits);
  const known = counts.get(payload) ?? new Map<string, number>();
  counts.set(payload, known);
  const count =
    known.get(text) ??
    allSeverities(readPayload(text)).filter((severity) => severity === "error")
      .length;
  known.set(text, count);
  return count;
}
