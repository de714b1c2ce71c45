import { sameName } from "../environments/environment";
import type { Kind, Target } from "../../server/protocol";

export type FoundTarget =
  | { readonly is: "found"; readonly ref: string }
  | { readonly is: "none" }
  /** Two lines serve the environment and name different references. */
  | { readonly is: "ambiguous" };

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
  if (ref === undefined) return { is: "none" };
  return others.length ? { is: "ambiguous" } : { is: "found", ref };
}

/** The line that names a target, for one environment only where that is needed. */
export function targetLine(
  kind: Kind,
  ref: string,
  environment: string | undefined,
): string {
  return `// @${kind} ${ref}${environment === undefined ? "" : ` on ${environment}`}`;
}
