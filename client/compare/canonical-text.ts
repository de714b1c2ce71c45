import { toUtc } from "../../cdp/date-times";
import type { Attribute } from "../../cdp/attributes";

/**
 * One spelling for all that mean the same: `orderedAt` as its instant in UTC.
 * The times of segments are local whatever zone they are written with, so only
 * a fraction of zero is nothing to them. Other texts mean what they say.
 */
export function canonicalText(
  attribute: Attribute | undefined,
  name: string | number | undefined,
  text: string,
): string {
  if (attribute?.format !== "date-time") return text;
  return name === "orderedAt"
    ? (toUtc(text) ?? text)
    : text.replace(wholeSeconds, "$1.000$2");
}

const wholeSeconds = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.0{1,9})?(Z?)$/;
