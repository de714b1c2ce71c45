import type { ApiVersion } from "../../../cdp/api-versions";
import { readAddress, type Resource } from "../../../cdp/endpoints";
import type { TargetResource } from "../../../cdp/kinds";
import { isRef, isUuid } from "../../../cdp/refs";
import { trimEndMatching } from "../text/trim-end-matching";

/** The meaning of a line that cannot be read as a target line but tries to be one. */
export interface TargetIntent {
  readonly resource: TargetResource;
  readonly goal: TargetGoal;
  readonly environment: string | undefined;
  /** Stands behind the ref and belongs to nothing. */
  readonly remark: string;
}

/** In the place of the ref; `unclear`: no ref can be told from it. */
type TargetGoal =
  | { readonly type: "none" | "placeholder" | "unclear" }
  | { readonly type: "ref"; readonly ref: string }
  | {
      readonly type: "address";
      readonly version: ApiVersion;
      readonly resource: Resource;
      readonly ref: string | undefined;
    };

/** Other capitals, a hyphen in the kind, quotes, a colon or a whole address around the ref. */
export function readTargetIntent(comment: string): TargetIntent | undefined {
  const match =
    /^\/\/\s*@order(s|[-_ ]?items?)?([-_ ]?(?:data[-_ ]?)?extensions?)?(?:\s*[:=](?=\s|$)|[:=]|\s+|$)(?<rest>.*)$/is.exec(
      comment,
    );
  const rest = match?.groups?.["rest"]?.trim() ?? "";
  if (!match || /[\u2028\u2029]/.test(rest)) return undefined;
  const on = /(?:^|(?<!\s)\s+)on\s+/i.exec(rest);
  const named = (on ? rest.slice(0, on.index) : rest)
    .replace(/^(?:GET|POST|PUT|PATCH)\s+/, "")
    .replace(/^[<"'`[({]+\s+/, "");
  const [word = ""] = named.split(/\s/, 1);
  return {
    resource: resourceOf(/item/i.test(match[1] ?? ""), Boolean(match[2])),
    goal: goalOf(word),
    environment: on ? rest.slice(on.index + on[0].length) : undefined,
    remark: named.slice(word.length).replace(/^[\s>"'`\])},;.]+/, ""),
  };
}

function resourceOf(isItem: boolean, isExtension: boolean): TargetResource {
  if (isExtension) return isItem ? "orderItemExtension" : "orderExtension";
  return isItem ? "orderItem" : "order";
}

function goalOf(word: string): TargetGoal {
  if (word === "") return { type: "none" };
  const bare = withoutMarks(word);
  if (isUuid(bare) || /^[0-9a-f]{32}$/i.test(bare))
    return { type: "ref", ref: bare };
  const address = readAddress(word) ?? readAddress(bare);
  if (address) {
    const { version, resource, ref } = address;
    return { type: "address", version, resource, ref };
  }
  // The name of a ref has no digit; one in brackets is somebody's placeholder.
  const unquoted = word.replace(/^["'`]+|["'`,;.]+$/g, "");
  if (isRef(unquoted) && /\d/.test(unquoted))
    return { type: "ref", ref: unquoted };
  return { type: placeholder.test(word) ? "placeholder" : "unclear" };
}

/** `<ref>`, `{{orderRef}}`, `${ref}`, `$REF`, `%REF%`, `:orderRef`, `[ref]`, `ORDER_REF`. */
const placeholder =
  /^(?:<.*>|\{.*\}|\[.*\]|\$\{.*\}|%.*%|[:$]\w+|[A-Za-z]+(?:_[A-Za-z]+)+)$/;

/** Without the quotes and brackets around it. */
function withoutMarks(word: string): string {
  return trimEndMatching(
    word.replace(/^[<"'`[({:=#$%]+/, ""),
    /[>"'`\])},;.%]/,
  );
}
