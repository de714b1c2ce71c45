import type { SuppressedErrors } from "../../language-client/protocol";
import { counted } from "../many/counts";

/** More codes than that are counted. */
const maxNamed = 3;

/** The line about errors that are turned off, or made less than errors; none where no error is. */
export function suppressedErrorLines(
  errors: readonly SuppressedErrors[],
): readonly string[] {
  const counts = new Map<string, number>();
  for (const { code, count } of errors)
    counts.set(code, (counts.get(code) ?? 0) + count);
  const named = [...counts].map(
    ([code, count]) => `${code} (${counted(count, "error")})`,
  );
  if (named.length === 0) return [];
  const more = named.length - maxNamed;
  const shown = named.slice(0, maxNamed);
  if (more > 0) shown.push(`and ${counted(more, "other code")}`);
  return [`Turned off or lowered: ${shown.join(", ")}.`];
}
