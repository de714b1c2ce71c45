import { quote } from "../../../check/text/quote";
import type { Payload } from "../../../document/payload";
import {
  isExtension,
  kindLines,
  kinds,
  type Kind,
} from "../../../../cdp/kinds";
import { resourceOf, type Resource } from "../../response/resource";
import {
  responseOnlyRemoval,
  type Removal,
} from "../../response/response-only";
import type { Fix, FixProvider } from "../fix";
import { insert, replace, type Edit } from "../../layout/edit";
import { locationAt } from "../problem-location";
import { unwrapValue } from "./unwrap-value";
import { lineBreakOf, topOf } from "../../layout/white-space";
import { newTargetLine } from "../../layout/new-target-line";
import { removeProperties } from "../../layout/remove-properties";

/** `attribute/response-only`: without this one, without all, and with a target line from the response's `ref`. */
export const removeResponseOnly: FixProvider = (payload, problem) => {
  const member = locationAt(payload, problem.offset)?.member;
  if (!member) return [];
  const { object, property } = member;
  const one: Fix = {
    title: `Remove ${quote(property.key.name)}`,
    edits: removeProperties(payload, object, [property]),
    preferred: true,
  };
  const { edits, count } = removalOfAll(payload, payload.kind);
  const all: Fix = {
    title: "Remove all response-only attributes",
    edits,
    wholeFile: true,
  };
  const [whole] = convertResponse(payload, problem);
  if (whole) return [whole, { ...one, preferred: false }, all];
  return count > 1 ? [one, all] : [one];
};

/** The payload of a response, with the lines of its kind from its address and `ref`. */
const convertResponse: FixProvider = (payload) => {
  const resource = resourceOf(payload);
  const lines = resource && linesOf(payload, resource);
  if (!lines) return [];
  const { edits } = removalOfAll(payload, resource.kind);
  return [
    {
      title: "Convert this response to a payload",
      edits: [...edits, lines],
      preferred: true,
      wholeFile: true,
    },
  ];
};

/** `attribute/none-known`: the data extension that a response shows, else the object in `value`. */
export const convertOrUnwrap: FixProvider = (payload, problem) => {
  const resource = resourceOf(payload);
  return resource && isExtension(resource.kind)
    ? convertResponse(payload, problem)
    : unwrapValue(payload, problem);
};

const removals = new WeakMap<Payload, Map<Kind, Removal>>();

/** A response has such an attribute in every item. */
function removalOfAll(payload: Payload, kind: Kind): Removal {
  const known = removals.get(payload) ?? new Map<Kind, Removal>();
  removals.set(payload, known);
  const removal = known.get(kind) ?? responseOnlyRemoval(payload, kind);
  known.set(kind, removal);
  return removal;
}

/** Undefined where the lines that are there name a ref, or another version of the API. */
function linesOf(payload: Payload, resource: Resource): Edit | undefined {
  const { version } = kinds[resource.kind];
  const named = payload.apiLines.some(({ isBeforeRoot }) => isBeforeRoot);
  const lines = payload.targetLines.filter(({ target }) => target);
  if ((named || lines.length > 0) && version !== payload.apiVersion)
    return undefined;
  const eol = lineBreakOf(payload);
  const pin = lines.find(({ target }) => !target?.ref && !target?.environment);
  if (lines.length === 0 && !named) {
    const text = kindLines(resource.kind, resource.ref);
    return insert(topOf(payload), text.replaceAll("\n", eol));
  }
  const line = (kind: Kind) => `// @${kinds[kind].resource} ${resource.ref}`;
  if (lines.length === 0)
    return newTargetLine(payload, version, line(resource.kind));
  return pin?.isBeforeRoot && lines.length === 1
    ? replace(pin, line(payload.kind))
    : undefined;
}
