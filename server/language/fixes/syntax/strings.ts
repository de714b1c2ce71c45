import { trimEndMatching } from "../../../check/text/trim-end-matching";
import { quote } from "../../../check/text/quote";
import type { Payload } from "../../../document/payload";
import { tokenAt } from "../../../document/tokens";
import { endOf, type Span } from "../../../document/syntax-tree";
import type { FixProvider } from "../fix";
import { insert, replace } from "../../layout/edit";
import { locationAt } from "../problem-location";
import { nextSignificant, textAt } from "../../layout/white-space";
import { inOnePiece } from "../values/number-meant";

/** `syntax/single-quotes`: the same text in double quotes. */
export const doubleQuotes: FixProvider = (payload, span) => {
  const source = textAt(payload, span);
  const closed = source.length > 1 && source.endsWith("'");
  const end = closed ? endOf(span) : span.offset + contentEnd(payload, span);
  const content = source.slice(1, closed ? -1 : end - span.offset);
  const text = content
    .replace(/\\'|"|\\[^]/g, (one) =>
      one === "\\'" ? "'" : one === '"' ? '\\"' : one,
    )
    .replace(controlCharacter, escaped);
  return [
    {
      title: "Use double quotes",
      edits: [
        replace(
          { offset: span.offset, length: end - span.offset },
          `"${text}"`,
        ),
      ],
      preferred: true,
      safe:
        closed && isFollowedWell(payload, endOf(span)) && !badEscape.test(text),
    },
  ];
};

/** `syntax/unclosed-string`: closed before what looks like JSON again. */
export const closeString: FixProvider = (payload, span) => {
  const end = contentEnd(payload, span);
  const content = textAt(payload, span).slice(1, end);
  if (/(?:^|[^\\])(?:\\\\)*\\$/.test(content)) return [];
  const edits = [insert(span.offset + end, '"')];
  return [{ title: "Add the closing quote", edits, preferred: true }];
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

/** `syntax/unquoted-name`: the name in quotes, without curly ones. */
export const quoteName: FixProvider = (payload, span) => {
  const name = withoutCurlyQuotes(textAt(payload, span));
  const edits = [replace(span, JSON.stringify(name))];
  const title = `Replace with ${quote(name)}`;
  const number = inOnePiece(payload, span);
  if (number) return [number, { title, edits }];
  const preferred = /[\p{L}\p{N}]/u.test(name);
  return [{ title, edits, preferred, safe: /^[A-Za-z_]\w*$/.test(name) }];
};

export const withoutCurlyQuotes = (text: string) =>
  trimEndMatching(text.replace(/^[“”„‟«»‘’‚‛]+/, ""), /[“”„‟«»‘’‚‛]/);

const controlCharacter = /[\0-\x1f]/g;

const escaped = (character: string) => JSON.stringify(character).slice(1, -1);

/**
 * How much of a text that nobody closed is its own: a name ends with its word,
 * a value before the commas and brackets that end the line.
 */
function contentEnd(payload: Payload, span: Span): number {
  const source = textAt(payload, span);
  const { member } = locationAt(payload, span.offset) ?? {};
  const isName = member?.property.key.offset === span.offset;
  const name = isName ? /^["'][^"':]*(?=:)/.exec(source) : null;
  if (name) return name[0].trimEnd().length;
  const comment = source.search(/\s\/\//);
  const own = comment < 0 ? source : source.slice(0, comment);
  return trimEndMatching(own, /[\s,\]}]/).length || 1;
}

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
