import type { Kind } from "../../../cdp/kinds";
import {
  attributeBelow,
  documented,
  type Attribute,
  type Path,
} from "../../../cdp/attributes";
import { documentedPart } from "../../compare/paths";

/**
 * The documented part of a path as servers write it: `price`, `order.price`,
 * `flightSegments[0].carrier`, `/flightSegments/0/carrier`. Undefined where
 * nothing of it is documented, or only responses have it.
 */
export function pathOf(kind: Kind, written: string): Path | undefined {
  const steps = (written.slice(0, 1000).match(/\w+/g) ?? []).map((step) =>
    /^\d{1,9}$/.test(step) ? Number(step) : step,
  );
  const isRoot = typeof steps[0] === "string" && roots.has(steps[0]);
  const path = documentedPart(kind, isRoot ? steps.slice(1) : steps);
  let attribute: Attribute | undefined = documented[kind];
  for (const step of path) {
    attribute = attributeBelow(attribute, step);
    if (attribute?.readOnly) return undefined;
  }
  return path.length > 0 ? path : undefined;
}

const roots = new Set(["body", "order", "orderItem", "payload", "request"]);

/**
 * The paths that a text of a server names. A name that is a word of English
 * as well (type, name, status) is taken for the attribute only where it is
 * quoted or where a sentence about an attribute has it: “type must be …”, not
 * “the content type is …”.
 */
export function pathsNamedIn(kind: Kind, text: string): readonly Path[] {
  return [...text.matchAll(token)].flatMap(({ 0: written, index }) => {
    const path = pathOf(kind, written);
    if (!path) return [];
    const [name] = path;
    const isWord = path.length === 1 && !/[A-Z]/.test(String(name));
    const before = text.slice(Math.max(0, index - 20), index);
    const after = text.slice(index + written.length).slice(0, 20);
    return isWord && !isQuoted(before, after) && !isSubject(before, after)
      ? []
      : [path];
  });
}

/** A name with what follows it in the same path. */
const token = /[A-Za-z_]\w*(?:\[\d{1,9}\]|[./]\w+)*/g;

const isQuoted = (before: string, after: string) =>
  /["'`]$/.test(before) && /^["'`]/.test(after);

const isSubject = (before: string, after: string) =>
  /(?:^|[^\w\s-]\s*|\b(?:and|attribute|field|invalid|missing|or|parameter|property|required|the|unknown|wrong)\s+)$/i.test(
    before,
  ) &&
  /^(?:$|[!),.;\]]|[:=](?!\s*\d)|\s+(?:and|are|can|cannot|contains|does|exceeds|expected|expects|has|have|invalid|is|may|missing|must|needs|not|or|required|shall|should|too|value|was)\b)/i.test(
    after,
  );
