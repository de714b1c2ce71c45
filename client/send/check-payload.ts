import type {
  ReplaceableTargetLine,
  Prepared,
  SuppressedErrors,
  Target,
} from "../language-client/protocol";
import type { Kind } from "../../cdp/kinds";
import { failure, type BlockingProblems, type Failure } from "./outcome";
import type { OpenPayload } from "./open-payload";

/** One version of a payload without errors. */
export interface CheckedPayload {
  readonly version: number;
  readonly kind: Kind;
  readonly targets: readonly Target[];
  readonly replaceableTargetLines: readonly ReplaceableTargetLine[];
  readonly body: string;
  readonly referenceId?: string;
  readonly warnings: number;
  readonly suppressedErrors: readonly SuppressedErrors[];
}

export type CheckResult =
  { readonly ok: true; readonly payload: CheckedPayload } | Failure;

interface Preparing {
  readonly prepare: (
    uri: string,
    version: number,
  ) => Promise<Prepared | undefined>;
}

interface PreparingText {
  readonly prepareText: (
    uri: string,
    text: string,
  ) => Promise<Prepared | undefined>;
}

/** Has the buffer's present version checked by the language server. */
export async function checkPayload(
  services: Preparing,
  payload: OpenPayload,
): Promise<CheckResult> {
  const prepared = await services.prepare(payload.uri, payload.version());
  if (prepared === undefined) return failure({ code: "unchecked" });
  return prepared.version === payload.version()
    ? judge(prepared)
    : failure({ code: "textChanged" });
}

/** The same for a text that is not open. */
export async function checkText(
  services: PreparingText,
  uri: string,
  text: string,
): Promise<CheckResult> {
  const prepared = await services.prepareText(uri, text);
  return prepared ? judge(prepared) : failure({ code: "unchecked" });
}

function judge(prepared: Prepared): CheckResult {
  const { version, kind, targets, body, referenceId, problems } = prepared;
  const { replaceableTargetLines, suppressedErrors } = prepared;
  const found = blockingProblems(problems);
  if (found !== undefined)
    return failure({ code: "problems", problems: found });
  const warnings = problems.filter(
    ({ severity }) => severity === warningSeverity,
  ).length;
  return {
    ok: true,
    payload: {
      ...{ version, kind, targets, replaceableTargetLines, body, warnings },
      suppressedErrors,
      ...(referenceId !== undefined && { referenceId }),
    },
  };
}

/** Of the Language Server Protocol's `DiagnosticSeverity`. */
const errorSeverity = 1;
const warningSeverity = 2;

function blockingProblems(
  problems: Prepared["problems"],
): BlockingProblems | undefined {
  const errors = problems.filter(
    ({ severity = errorSeverity }) => severity === errorSeverity,
  );
  const [first] = errors.toSorted(
    ({ range: { start: one } }, { range: { start: other } }) =>
      one.line - other.line || one.character - other.character,
  );
  if (first === undefined) return undefined;
  const { code } = first;
  return {
    count: errors.length,
    at: first.range.start,
    ...(typeof code === "string" &&
      /^[a-z0-9-]+\/[a-z0-9-]+$/.test(code) && { code }),
  };
}
