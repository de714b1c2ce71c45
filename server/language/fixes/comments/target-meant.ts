import { isKind } from "../../../../cdp/kinds";
import {
  readTargetIntent,
  type TargetIntent,
} from "../../../check/directives/target-intent";
import { targetLines } from "../../../document/target-lines";

/** The line that was probably meant; undefined where no ref can be read. */
export function targetMeant(written: string): Meant | undefined {
  const intent = readTargetIntent(written);
  const ref = intent && refOf(intent);
  if (!intent || ref === undefined) return undefined;
  const { goal, environment, remark } = intent;
  const kind =
    goal.type === "address" && isKind(goal.resource)
      ? goal.resource
      : intent.kind;
  const line = (on: string | undefined) =>
    readable(
      [
        `// @${kind}`,
        ...(ref ? [ref] : []),
        ...(on === undefined ? [] : [`on ${on}`]),
      ].join(" "),
      written,
    );
  const isName =
    environment === undefined && /^(?!on$)\w[\w -]*$/i.test(remark);
  return {
    text: line(environment),
    narrower: isName ? line(remark) : undefined,
    isClear: kind === intent.kind && (remark === "" || isName),
  };
}

interface Meant {
  readonly text: string | undefined;
  /** The line for the environment that the words behind the ref may be the name of. */
  readonly narrower: string | undefined;
  /** Nothing is left out, and the kind stays. */
  readonly isClear: boolean;
}

/** Empty where the line has none; undefined where what it has is none. */
function refOf({ goal }: TargetIntent): string | undefined {
  switch (goal.type) {
    case "none":
      return "";
    case "ref":
      return goal.ref;
    case "address":
      return isKind(goal.resource) ? goal.ref : undefined;
    default:
      return undefined;
  }
}

/** The text, if it is a target line, and another one than was written. */
function readable(text: string, written: string): string | undefined {
  const [line] = targetLines(
    text,
    [{ offset: 0, length: text.length, block: false }],
    text.length,
  );
  return line?.target && text !== written ? text : undefined;
}
