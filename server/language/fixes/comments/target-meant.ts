import { readAddress, type Address } from "../../../../cdp/endpoints";
import { isKind, type Kind } from "../../../../cdp/kinds";
import { findUuid } from "../../../../cdp/refs";
import { trimEndMatching } from "../../../check/text/trim-end-matching";
import { targetLines } from "../../../document/target-lines";

/** Other capitals, a hyphen in the kind, quotes, a colon or a whole address around the ref. */
export function targetMeant(written: string): Meant | undefined {
  const match =
    /^\/\/\s*@order(s|[-_ ]?items?)?(?:\s*[:=]|\s+|$)(?<rest>.*)$/is.exec(
      written,
    );
  if (!match) return undefined;
  const kind = /item/i.test(match[1] ?? "") ? "orderItem" : "order";
  const rest = match.groups?.["rest"]?.trimEnd() ?? "";
  if (/[\u2028\u2029]/.test(rest)) return undefined;
  const on = /(?<!\s)\s+on\s+/i.exec(rest);
  const named = on ? rest.slice(0, on.index) : rest;
  const environment = on ? rest.slice(on.index + on[0].length) : undefined;
  const [first = ""] = named.trim().split(/\s/, 1);
  if (isOfAnother(kind, readAddress(bare(first)))) return undefined;
  const found = findUuid(named);
  const ref = found?.ref ?? bare(named.trim());
  const behind = found ? named.slice(found.index + ref.length) : "";
  const remark = /(?<!\s)\s+([^\s>"'`\])},;.].*)$/.exec(behind)?.[1] ?? "";
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
    remark: environment === undefined ? remark : "",
    narrower: isName ? line(remark) : undefined,
  };
}

/** Without the quotes and brackets around it. */
function bare(text: string): string {
  return trimEndMatching(text.replace(/^[<"'`[({]+/, ""), /[>"'`\])},;.]/);
}

/** The ref of a guest, or of the other kind, would lead an update astray. */
function isOfAnother(kind: Kind, address: Address | undefined): boolean {
  return (
    address?.resource === "guest" ||
    (isKind(address?.resource) && address.resource !== kind)
  );
}

interface Meant {
  readonly text: string | undefined;
  /** What stands behind the ref, and is left out. */
  readonly remark: string;
  /** The line for the environment that this may be the name of. */
  readonly narrower: string | undefined;
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
