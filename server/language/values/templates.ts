import snippets from "../../../snippets/cdp-order.json";
import type { Kind } from "../../../cdp/kinds";

/** A whole payload to begin with. */
export interface Template {
  readonly name: string;
  /** Typed to find it. */
  readonly prefix: string;
  readonly description: string;
  readonly kind: Kind;
  /** The target line of its kind. */
  readonly targetLine: string;
  /** The payload, as lines of a snippet. */
  readonly payload: readonly string[];
}

/** In the order of the file, which begins with what is most common. */
export const templates: readonly Template[] = Object.entries(snippets).map(
  ([name, { prefix, description, body }]) => {
    const [targetLine = "", ...payload] = body;
    const kind = targetLine === "// @orderItem" ? "orderItem" : "order";
    return { name, prefix, description, kind, targetLine, payload };
  },
);

/** The text of a snippet with what stands at its tab stops; knows the part of the syntax that the templates use. */
export function withDefaults(snippet: string): string {
  const defaults = new Map<string, string>();
  return snippet.replace(
    /\$(?:\{(\d+)(?::([^}]*)|\|([^,|]*)[^|]*\|)\}|(\d+))/g,
    (
      _,
      stop: string | undefined,
      value: string | undefined,
      choice: string | undefined,
      repeated: string | undefined,
    ) => {
      if (stop === undefined) return defaults.get(repeated ?? "") ?? "";
      const text = value ?? choice ?? "";
      defaults.set(stop, text);
      return text;
    },
  );
}
