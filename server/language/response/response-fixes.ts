import { quote } from "../../check/quote";
import type { Payload } from "../../document/payload";
import { strip, subjectOf, targetLineOf, type Strip } from "./response";
import {
  insert,
  replace,
  type Edit,
  type Fix,
  type FixMaker,
} from "../fixes/fix";
import { foundAt } from "../fixes/found";
import { lineBreakOf, topOf } from "../layout/white-space";
import { removal } from "../fixes/removal";

/** `attribute/response-only`: without this one, without all, and with a target line from the answer's `ref`. */
export const withoutAnswer: FixMaker = (payload, { offset }) => {
  const member = foundAt(payload, offset)?.member;
  if (!member) return [];
  const { object, property } = member;
  const one: Fix = {
    title: `Remove ${quote(property.key.name)}`,
    edits: removal(payload, object, [property]),
    preferred: true,
  };
  const { edits, count } = stripOnce(payload);
  const target = targetLine(payload);
  const all: Fix = {
    title: "Remove all that stands in answers only",
    edits,
    whole: true,
  };
  if (target) {
    const whole: Fix = {
      title: "Make this answer a payload",
      edits: [...edits, target],
      whole: true,
    };
    return [{ ...whole, preferred: true }, { ...one, preferred: false }, all];
  }
  return count > 1 ? [one, all] : [one];
};

const strips = new WeakMap<Payload, Strip>();

/** An answer has such an attribute in every item. */
function stripOnce(payload: Payload): Strip {
  const known = strips.get(payload) ?? strip(payload, payload.kind);
  strips.set(payload, known);
  return known;
}

/** What writes the `ref` of the answer into a target line, where no line names one. */
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
