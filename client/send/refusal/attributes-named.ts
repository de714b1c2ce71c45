import type { Kind } from "../../../cdp/kinds";
import type { Path } from "../../../cdp/attributes";
import { formatPath } from "../../compare/paths";
import { complaintsIn, type Complaint } from "./complaints";
import { pathOf, pathsNamedIn } from "./mentions";

/**
 * The attributes that the body of a refusal names, each once, at most 50:
 * documented all the way, they end where the refusal, or the documentation,
 * does. What such a body looks like is not documented, so this is a reading of
 * what it might be, and rather misses a name than takes a word for one.
 */
export function attributesNamed(
  kind: Kind,
  responseText: string,
): readonly Path[] {
  const found = new Map<string, Path>();
  for (const complaint of complaintsIn(responseText))
    for (const path of pathsIn(kind, complaint)) {
      if (found.size === most) return [...found.values()];
      found.set(formatPath(path), path);
    }
  return [...found.values()];
}

const most = 50;

function pathsIn(kind: Kind, complaint: Complaint): readonly Path[] {
  if (complaint.kind === "message")
    return pathsNamedIn(kind, complaint.message);
  const path = pathOf(kind, complaint.field);
  return path ? [path] : [];
}
