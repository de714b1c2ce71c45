import { quote } from "../../../check/text/quote";
import type { Payload } from "../../../document/payload";
import { kindLines } from "../../../../cdp/kinds";
import { resourceOf } from "../../response/resource";
import {
  responseOnlyRemoval,
  type Removal,
} from "../../response/response-only";
import type { Fix, FixProvider } from "../fix";
import { insert, replace, type Edit } from "../../layout/edit";
import { locationAt } from "../problem-location";
import { lineBreakOf, topOf } from "../../layout/white-space";
import { removeProperties } from "../../layout/remove-properties";

/** `attribute/response-only`: without this one, without all, and with a target line from the response's `ref`. */
export const removeResponseOnly: FixProvider = (payload, { offset }) => {
  const member = locationAt(payload, offset)?.member;
  if (!member) return [];
  const { object, property } = member;
  const one: Fix = {
    title: `Remove ${quote(property.key.name)}`,
    edits: removeProperties(payload, object, [property]),
    preferred: true,
  };
  const { edits, count } = removalOfAll(payload);
  const target = targetLine(payload);
  const all: Fix = {
    title: "Remove all response-only attributes",
    edits,
    wholeFile: true,
  };
  if (target) {
    const whole: Fix = {
      title: "Convert this response to a payload",
      edits: [...edits, target],
      wholeFile: true,
    };
    return [{ ...whole, preferred: true }, { ...one, preferred: false }, all];
  }
  return count > 1 ? [one, all] : [one];
};

const removals = new WeakMap<Payload, Removal>();

/** A response has such an attribute in every item. */
function removalOfAll(payload: Payload): Removal {
  const known =
    removals.get(payload) ?? responseOnlyRemoval(payload, payload.kind);
  removals.set(payload, known);
  return known;
}

/** Writes the `ref` of the response into a target line, where no line names one. */
function targetLine(payload: Payload): Edit | undefined {
  const resource = resourceOf(payload);
  if (!resource) return undefined;
  const lines = payload.targetLines.filter(({ target }) => target);
  const pin = lines.find(({ target }) => !target?.ref && !target?.environment);
  if (lines.length === 0) {
    const lines = kindLines(resource.kind, resource.ref);
    return insert(topOf(payload), lines.replaceAll("\n", lineBreakOf(payload)));
  }
  const line = kindLines(payload.kind, resource.ref).trimEnd().split("\n");
  return pin?.isBeforeRoot && lines.length === 1
    ? replace(pin, line.at(-1) ?? "")
    : undefined;
}
