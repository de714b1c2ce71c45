import snippets from "../../../snippets/cdp-order.json";
import { kindLines, kinds, type Kind } from "../../../cdp/kinds";
import { readPayload, type Payload } from "../../document/payload";

/** A whole payload to begin with. */
export interface Template {
  readonly name: string;
  /** Typed to find it. */
  readonly prefix: string;
  readonly description: string;
  readonly kind: Kind;
  /** The object, as lines of a snippet. */
  readonly lines: readonly string[];
}

/** In the order of the file, which begins with what is most common. */
export const templates: readonly Template[] = Object.entries(snippets).map(
  ([name, { prefix, description, body }]) => {
    const above = body.filter((line) => line.startsWith("//"));
    const { kind } = readPayload(above.join("\n"));
    return { name, prefix, description, kind, lines: body.slice(above.length) };
  },
);

/** Those that fit to the lines that a file has already. */
export function templatesFor({
  apiLines,
  apiVersion,
  targetLines,
  kindAndReason: { kind, reason },
}: Payload): readonly Template[] {
  return templates.filter((template) => {
    const { version } = kinds[template.kind];
    if (apiLines.length === 0 && targetLines.length === 0) return true;
    // Another template of v2 can be what its author looks for.
    return (
      version === apiVersion &&
      (version === "v2" || reason !== "target" || template.kind === kind)
    );
  });
}

/** The lines of a template for a file, without those above that it has already. */
export function linesFor(
  { apiLines, targetLines }: Payload,
  { kind, lines }: Template,
): readonly string[] {
  const above = kindLines(kind).trimEnd().split("\n");
  const lacking = above.filter((_, index) =>
    index === above.length - 1
      ? targetLines.length === 0
      : apiLines.length === 0,
  );
  return [...lacking, ...lines];
}

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
