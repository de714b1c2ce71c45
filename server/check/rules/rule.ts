import type { Payload } from "../../document/payload";
import type { Path } from "../../document/syntax-tree";
import type { Severity } from "../severity";
import type { CheckContext } from "../context";
import type { ProblemCode } from "../problem-codes";

/** Says of some part of a payload what a schema cannot. One rule, one file, one code. */
export interface Rule<Subject> {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** Whether the payload can have such a problem at all; found without looking at its values. */
  readonly appliesTo?: (payload: Payload) => boolean;
  /** It says that something is not there: not while its subject does not parse. */
  readonly reportsAbsence?: true;
  /** Called for very many subjects: answers with {@link noViolations} where there is nothing. */
  readonly check: (
    subject: Subject,
    path: Path,
    context: RuleContext,
  ) => readonly Violation[];
}

export interface RuleContext extends CheckContext {
  readonly payload: Payload;
  /** How a value is written in the file. */
  readonly sourceText: (path: Path) => string;
}

export interface Violation {
  /** Where, from the subject on. */
  readonly at: Path;
  /** It is shown at the attribute's name. */
  readonly atKey?: true;
  readonly message: string;
  readonly related?: { readonly at: Path; readonly message: string };
}

export const noViolations: readonly Violation[] = [];
