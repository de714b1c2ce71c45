import { quote } from "../../../check/quote";
import type { Payload } from "../../../document/payload";
import {
  strip,
  subjectOf,
  targetLineOf,
  type Strip,
} from "../../response/response";
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
  const { edits, count } = stripOnce(payload);
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

const strips = new WeakMap<Payload, Strip>();

/** A response has such an attribute in every item. */
function stripOnce(payload: Payload): Strip {
  const known = strips.get(payload) ?? strip(payload, payload.kind);
  strips.set(payload, known);
  return known;
}

/** What writes the `ref` of the response into a target line, where no line names one. */
function targetLine(payload: Payload): Edit | undefined {
  const subject = subjectOf(payload);
  if (!subject) return undefined;
  const lines = payload.targetLines.filter(({ target }) => target);
  const pin = lines.find(({ target }) => !target?.ref && !target?.environment);
  if (lines.length === 0) {
    const line = targetLineOf(subject) + lineBreakOf(payload);
    return insert(topOf(payload), line);
  }
  const line = targetLineOf({ ...subject, kind: payload.kind });
  return pin?.counts && lines.length === 1 ? replace(pin, line) : undefined;
}
