import type { Path } from "../../../cdp/attributes";
import { isExtension, type Kind } from "../../../cdp/kinds";
import { countAttributes } from "./count-attributes";

/** As people say it: `carrier of flight segment 1`. */
export function describePath(path: Path): string {
  const parts: string[] = [];
  for (const [index, step] of path.entries()) {
    if (typeof step === "string") parts.push(step);
    else parts.push(elementName(path[index - 1], parts.pop(), step));
  }
  return parts.reverse().join(" of ");
}

/** Stands for names that are not to be shown. */
export function undocumented(kind: Kind, count: number): string {
  const what = countAttributes(kind, count);
  if (isExtension(kind))
    return `${what} with ${count === 1 ? "another name" : "other names"}`;
  return `${what} that ${count === 1 ? "is" : "are"} not documented`;
}

function elementName(
  list: string | number | undefined,
  said: string | undefined,
  index: number,
): string {
  const one = typeof list === "string" ? elementNames.get(list) : undefined;
  return `${one ?? said ?? ""} ${index + 1}`;
}

const elementNames = new Map([
  ["consumers", "consumer"],
  ["flightSegments", "flight segment"],
  ["orderItems", "order item"],
]);
