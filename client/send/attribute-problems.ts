import type { Kind } from "../../server/protocol";
import { asCode } from "./compare/labels";
import type { Path } from "./compare/attributes";
import { complaintsIn, type Complaint } from "./complaints";
import { pathOf, pathsNamedIn } from "./mentions";

/** An attribute that a refusal names. */
export interface AttributeProblem {
  /** Documented all the way; it ends where the refusal, or the documentation, does. */
  readonly path: Path;
  /** What the server says of it: its own words on one line, for plain text only. */
  readonly message?: string;
}

/**
 * The attributes that the body of a refusal names, each once, at most 50. What
 * such a body looks like is not documented, so this is a reading of what it
 * might be, and rather misses a name than takes a word for one.
 */
export function attributesNamed(
  kind: Kind,
  answerBody: string,
): readonly AttributeProblem[] {
  const found = new Map<string, AttributeProblem>();
  for (const complaint of complaintsIn(answerBody)) {
    const message = oneLine(complaint.message);
    for (const path of pathsIn(kind, complaint)) {
      if (found.size === most) return [...found.values()];
      const name = asCode(path);
      if (!found.has(name))
        found.set(name, { path, ...(message && { message }) });
    }
  }
  return [...found.values()];
}

const most = 50;

function pathsIn(kind: Kind, { field, message }: Complaint): readonly Path[] {
  if (field === undefined) return pathsNamedIn(kind, message);
  const path = pathOf(kind, field);
  return path ? [path] : [];
}

/** Without line breaks, escape sequences and marks that turn the direction of text; at most 200 characters. */
function oneLine(message: string): string {
  const line = message
    .slice(0, 1000)
    .replace(/[\p{C}\p{Z}]+/gu, " ")
    .trim();
  return line.length <= 200
    ? line
    : `${line.slice(0, 199).replace(/[\ud800-\udbff]$/, "")}…`;
}
