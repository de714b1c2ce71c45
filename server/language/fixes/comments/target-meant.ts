import { apiVersions, type ApiVersion } from "../../../../cdp/api-versions";
import { isTargetResource, kindFor } from "../../../../cdp/kinds";
import {
  readTargetIntent,
  type TargetIntent,
} from "../../../check/directives/target-intent";
import { targetLines } from "../../../document/target-lines";

/** The line that was probably meant; undefined where no ref can be read. */
export function targetMeant(
  written: string,
  version: ApiVersion,
): Meant | undefined {
  const intent = readTargetIntent(written);
  const ref = intent && refOf(intent);
  if (!intent || ref === undefined) return undefined;
  const { goal, environment, remark } = intent;
  const resource =
    goal.type === "address" && isTargetResource(goal.resource)
      ? goal.resource
      : intent.resource;
  const line = (on: string | undefined) =>
    readable(
      [
        `// @${resource}`,
        ...(ref ? [ref] : []),
        ...(on === undefined ? [] : [`on ${on}`]),
      ].join(" "),
      written,
      version,
    );
  const isName =
    environment === undefined && /^(?!on$)\w[\w -]*$/i.test(remark);
  return {
    text: line(environment),
    narrower: isName ? line(remark) : undefined,
    isClear: resource === intent.resource && (remark === "" || isName),
  };
}

export interface Meant {
  readonly text: string | undefined;
  /** The line for the environment that the words behind the ref may be the name of. */
  readonly narrower: string | undefined;
  /** Nothing is left out, and the kind stays. */
  readonly isClear: boolean;
}

/** Whether a line has an address of a version, or is for a resource that no other version updates. */
export function meansVersion(written: string, version: ApiVersion): boolean {
  const { goal, resource } = readTargetIntent(written) ?? {};
  if (goal?.type === "address") return goal.version === version;
  return (
    resource !== undefined &&
    apiVersions.every(
      (one) => (kindFor(one, resource) !== undefined) === (one === version),
    )
  );
}

/** Empty where the line has none; undefined where what it has is none. */
function refOf({ goal }: TargetIntent): string | undefined {
  switch (goal.type) {
    case "none":
      return "";
    case "ref":
      return goal.ref;
    case "address":
      return isTargetResource(goal.resource) ? goal.ref : undefined;
    default:
      return undefined;
  }
}

/** The text, if it is a target line, and another one than was written. */
function readable(
  text: string,
  written: string,
  version: ApiVersion,
): string | undefined {
  return isTargetLine(text, version) && text !== written ? text : undefined;
}

export function isTargetLine(text: string, version: ApiVersion): boolean {
  const [line] = targetLines(
    text,
    [{ offset: 0, length: text.length, block: false }],
    text.length,
    version,
  );
  return line?.target !== undefined;
}
