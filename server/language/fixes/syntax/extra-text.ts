import { invalidSpaceAt, isWhiteSpace } from "../../../document/characters";
import { endOf } from "../../../document/syntax-tree";
import { remove, replace } from "../../layout/edit";
import { textAt } from "../../layout/white-space";
import type { FixProvider } from "../fix";

/** `syntax/unexpected-token`: white space that JSON does not have, and what cannot be seen. */
export const useRegularSpaces: FixProvider = (payload, span) => {
  const token = textAt(payload, span);
  if (token === "" || invalidSpaceAt(token, 0) !== token) return [];
  const spaces = Array.from(token, (char) => (isWhiteSpace(char) ? " " : ""));
  const plain = spaces.join("");
  const title =
    plain === ""
      ? "Remove the invisible characters"
      : "Replace with regular spaces";
  return [{ title, edits: [replace(span, plain)], safe: true }];
};

/** `syntax/trailing-comma` */
export const removeComma: FixProvider = (_, span) => [
  {
    title: "Remove the comma",
    edits: [remove(span.offset, endOf(span))],
    safe: true,
  },
];

/** `syntax/after-end`: brackets, commas and semicolons too many. Anything else may be a payload of its own. */
export const removeRest: FixProvider = (payload, span) => {
  const rest = payload.textWithoutComments.slice(span.offset);
  if (!/^[\s}\],;]*$/.test(rest)) return [];
  const edits = [...rest.matchAll(/\S+/g)].map(({ index, 0: token }) =>
    remove(span.offset + index, span.offset + index + token.length),
  );
  const safe = /^[\s;]*$/.test(rest);
  return [{ title: "Remove the text after the payload", edits, safe }];
};
