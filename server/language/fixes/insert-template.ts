import { lineBreakOf } from "../layout/white-space";
import { linesFor, templatesFor, withDefaults } from "../values/templates";
import type { FixProvider } from "./fix";

/** `syntax/empty`: each template, of the version and the kind that the lines above name. */
export const insertTemplate: FixProvider = (payload) => {
  const { text, comments, kindAndReason } = payload;
  const last = comments.at(-1);
  if (last?.block && !text.slice(last.offset + 2).includes("*/")) return [];
  const offset = text.trimEnd().length;
  const length = text.length - offset;
  const lineBreak = lineBreakOf(payload);
  const hasTarget = kindAndReason.reason === "target";
  return templatesFor(payload)
    .filter(({ kind }) => !hasTarget || kind === kindAndReason.kind)
    .map((template) => {
      const lines = [
        ...(offset > 0 ? [""] : []),
        ...linesFor(payload, template),
      ];
      const snippet = lines.join(lineBreak);
      const newText = withDefaults(snippet);
      return {
        title: `Insert template: ${template.name}`,
        edits: [{ offset, length, newText, snippet }],
      };
    });
};
