import type { Prepared, Target } from "../language-client/protocol";
import type { Kind } from "../../cdp/kinds";
import { notSent, type BlockingProblems, type NotSent } from "./outcome";
import type { OpenPayload, SendPorts } from "./ports";

/** One version of a payload without errors. */
export interface CheckedPayload {
  readonly is: "checked";
  readonly version: number;
  readonly kind: Kind;
  readonly targets: readonly Target[];
  readonly body: string;
  readonly referenceId?: string;
  readonly warnings: number;
}

/** Has the buffer's present version checked by the language server. */
export async function checkPayload(
  ports: Pick<SendPorts, "prepare">,
  payload: OpenPayload,
): Promise<CheckedPayload | NotSent> {
  const prepared = await ports.prepare(payload.uri, payload.version());
  if (prepared === undefined) return notSent({ code: "unchecked" });
  return prepared.version === payload.version()
    ? judge(prepared)
    : notSent({ code: "changed", what: "text" });
}

/** The same for a text that is not open. */
export async function checkText(
  ports: Pick<SendPorts, "prepareText">,
  uri: string,
  text: string,
): Promise<CheckedPayload | NotSent> {
  const prepared = await ports.prepareText(uri, text);
  return prepared ? judge(prepared) : notSent({ code: "unchecked" });
}

function judge(prepared: Prepared): CheckedPayload | NotSent {
  const { version, kind, targets, body, referenceId, problems } = prepared;
  const found = blockingProblems(problems);
  if (found !== undefined) return notSent({ code: "problems", found });
  const warnings = problems.filter(
    ({ severity }) => severity === warningSeverity,
  ).length;
  return {
    is: "checked",
    version,
    kind,
    targets,
    body,
    ...(referenceId !== undefined && { referenceId }),
    warnings,
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
