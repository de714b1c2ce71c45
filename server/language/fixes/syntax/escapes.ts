import type { Payload } from "../../../document/payload";
import { tokenAt } from "../../../document/tokens";
import { endOf } from "../../../document/syntax-tree";
import type { FixProvider } from "../fix";
import { replace } from "../../layout/edit";
import { nextSignificant, textAt } from "../../layout/white-space";

/** `syntax/single-quotes`: the same text in double quotes. */
export const doubleQuotes: FixProvider = (payload, span) => {
  const source = textAt(payload, span);
  if (source.length < 2 || !source.endsWith("'")) return [];
  const text = source
    .slice(1, -1)
    .replace(/\\'|"|\\[^]/g, (one) =>
      one === "\\'" ? "'" : one === '"' ? '\\"' : one,
    )
    .replace(controlCharacter, escaped);
  return [
    {
      title: "Use double quotes",
      edits: [replace(span, `"${text}"`)],
      safe: isFollowedWell(payload, endOf(span)) && !badEscape.test(text),
    },
  ];
};

/** `syntax/control-character`: as the escapes that mean the same. */
export const escapeControls: FixProvider = (payload, span) => {
  const text = textAt(payload, span).replace(controlCharacter, escaped);
  const edits = [replace(span, text)];
  const title = "Escape the control characters";
  return [{ title, edits, preferred: true, safe: !badEscape.test(text) }];
};

const badEscape = /\\(?:[^"\\/bfnrtu]|u(?![0-9a-fA-F]{4}))/;

/** `syntax/bad-escape`: a backslash that stands for itself. */
export const escapeBackslashes: FixProvider = (payload, span) => {
  const text = textAt(payload, span).replace(
    /\\(?:(["\\/bfnrt]|u[0-9a-fA-F]{4})|('))?/g,
    (one, known?: string, apostrophe?: string) =>
      known ? one : (apostrophe ?? "\\\\"),
  );
  const edits = [replace(span, text)];
  return [{ title: "Escape the backslash", edits, preferred: true }];
};

const controlCharacter = /[\0-\x1f]/g;

const escaped = (character: string) => JSON.stringify(character).slice(1, -1);

/** The text is not cut in two by an apostrophe. */
function isFollowedWell(
  { textWithoutComments }: Payload,
  end: number,
): boolean {
  const next = nextSignificant(textWithoutComments, end);
  return (
    next === textWithoutComments.length ||
    tokenAt(textWithoutComments, next).kind === "punctuation"
  );
}
