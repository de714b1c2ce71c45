import type { Payload } from "../../document/payload";
import type { Path } from "../../document/tree";
import type { Severity } from "../severity";
import type { Surroundings } from "../check";

/** What a schema cannot say of some part of a payload. One rule, one file, one code. */
export interface Rule<Subject> {
  readonly code: string;
  readonly severity: Severity;
  /** Whether the payload can have such a problem at all; found without looking at its values. */
  readonly concerns?: (payload: Payload) => boolean;
  /** It says that something is not there: not while its subject does not parse. */
  readonly ofAbsence?: true;
  /** Called for very many subjects: answers with {@link nothing} where there is nothing. */
  readonly find: (
    subject: Subject,
    path: Path,
    context: Context,
  ) => readonly Found[];
}

export interface Context extends Surroundings {
  readonly payload: Payload;
  /** How a value is written in the file. */
  readonly spelling: (path: Path) => string;
}

export interface Found {
  /** Where, from the subject on. */
  readonly at: Path;
  /** It is shown at the attribute's name. */
  readonly atName?: true;
  readonly message: string;
  readonly related?: { readonly at: Path; readonly message: string };
}

export const nothing: readonly Found[] = [];
