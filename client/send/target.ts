import { sameName } from "../environments/environment";
import type {
  ReplaceableTargetLine,
  Target,
} from "../language-client/protocol";
import { kinds, type Kind } from "../../cdp/kinds";

export type FoundTarget =
  | { readonly ok: true; readonly ref: string }
  /** Ambiguous: two lines serve the environment and give different references. */
  | { readonly ok: false; readonly reason: "none" | "ambiguous" };

/** The reference that a file's target lines give for one environment. */
export function targetFor(
  targets: readonly Target[],
  kind: Kind,
  environment: string,
): FoundTarget {
  const withRef = targets.filter(
    (target) => target.kind === kind && target.ref !== undefined,
  );
  const own = withRef.filter(
    (target) =>
      target.environment !== undefined &&
      sameName(target.environment, environment),
  );
  const serving = own.length
    ? own
    : withRef.filter((target) => target.environment === undefined);
  const [ref, ...others] = new Set(serving.map((target) => target.ref));
  if (ref === undefined) return { ok: false, reason: "none" };
  return others.length ? { ok: false, reason: "ambiguous" } : { ok: true, ref };
}

/** The lines of a file that say where it goes. */
export interface TargetLines {
  readonly targets: readonly Target[];
  readonly replaceableTargetLines: readonly ReplaceableTargetLine[];
}

/**
 * Writes the target line that a file lacks: for one environment where there are
 * several, or where a line that stays has the place of the general one.
 * `undefined` where the file has a line in each place that would do.
 */
export function targetLineFor(
  lines: TargetLines,
  kind: Kind,
  environment: string,
  isOneOfSeveral: boolean,
): ((ref: string) => string) | undefined {
  const replaced = emptyLineFor(lines, environment);
  const isFree = (place?: string) =>
    (replaced !== undefined && isPlace(replaced, place)) ||
    lines.targets.every((target) => !isPlace(target, place));
  if (!isOneOfSeveral && !replaced?.environment && isFree())
    return targetLine(kind);
  return isFree(environment) ? targetLine(kind, environment) : undefined;
}

export const targetLine =
  (kind: Kind, environment?: string) =>
  (ref: string): string =>
    environment === undefined
      ? `// @${kinds[kind].resource} ${ref}`
      : `// @${kinds[kind].resource} ${ref} on ${environment}`;

/** The line whose place a new one for the environment takes: its own before the general one. */
export function emptyLineFor(
  { replaceableTargetLines }: ReplaceableLines,
  environment: string,
): ReplaceableTargetLine | undefined {
  const empty = replaceableTargetLines.filter(({ ref }) => ref === undefined);
  return (
    empty.find((line) => isPlace(line, environment)) ??
    empty.find((line) => isPlace(line, undefined))
  );
}

/** The one line that gives the reference for the environment, for example a wrong one. */
export function refLineFor(
  { replaceableTargetLines }: ReplaceableLines,
  environment: string,
): ReplaceableTargetLine | undefined {
  const withRef = replaceableTargetLines.filter(({ ref }) => ref !== undefined);
  const own = withRef.filter((line) => isPlace(line, environment));
  const [line, ...others] = own.length
    ? own
    : withRef.filter((line) => isPlace(line, undefined));
  return others.length ? undefined : line;
}

type ReplaceableLines = Pick<TargetLines, "replaceableTargetLines">;

const isPlace = (
  line: { readonly environment?: string },
  place: string | undefined,
) => sameName(line.environment ?? "", place ?? "");
