import type { Payload } from "../../document/payload";
import { endOf } from "../../document/syntax-tree";
import { hasWhiteSpace, invalidSpaceAt } from "../../document/characters";
import type { ParseErrorCode } from "../../document/parse-error";
import { problemAt, type LazyProblem } from "../lazy-problem";
import { rawLoneSurrogates } from "./lone-surrogates";

/** Where the text is not JSON. RFC 8259; comments are allowed, they are never sent. */
export function syntaxProblems(payload: Payload): readonly LazyProblem[] {
  const { tree, textWithoutComments } = payload;
  const errors = tree.errors.map((error) =>
    problemAt(
      error,
      `syntax/${error.code}`,
      "error",
      invalidSpaceMessage(
        textWithoutComments.slice(error.offset, endOf(error)),
      ) ?? messages[error.code],
    ),
  );
  return [
    ...errors,
    ...rawLoneSurrogates(payload),
    ...unclosedComment(payload),
  ];
}

/** Undefined where something can be seen. */
function invalidSpaceMessage(text: string): string | undefined {
  if (text === "" || invalidSpaceAt(text, 0) !== text) return undefined;
  return hasWhiteSpace(text)
    ? "JSON does not allow this kind of white space, which often comes from web pages and chats. Use regular spaces."
    : "JSON does not allow this invisible character, which often comes from web pages and chats. Remove it.";
}

function unclosedComment({ comments, text }: Payload): readonly LazyProblem[] {
  const comment = comments.at(-1);
  if (!comment?.block) return [];
  const { offset, length } = comment;
  if (text.slice(offset, offset + length).search(/.\*\/$/s) > 0) return [];
  return [
    problemAt(
      { offset, length: 2 },
      "syntax/unclosed-comment",
      "error",
      messages["unclosed-comment"],
    ),
  ];
}

const messages: Readonly<Record<ParseErrorCode, string>> = {
  empty:
    "This file has no payload. Enter one JSON object with the attributes of an order or an order item.",
  "unclosed-string": "This string is not closed.",
  "unclosed-bracket": "This bracket is not closed.",
  "unclosed-comment": "This comment is not closed with */.",
  "single-quotes": "JSON requires double quotes.",
  "unquoted-name": "Attribute names need double quotes.",
  "bad-value":
    "This is not a JSON value. Text needs double quotes; numbers, true, false and null have none.",
  "bad-number":
    "This is not a JSON number. Write it like 12, -45 or 30.6, without a plus sign, leading zeros or a bare point.",
  "bad-escape":
    'This string has an escape that JSON does not have. Valid escapes are \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits.',
  "control-character":
    "This string contains a control character. JSON writes it as an escape such as \\t or \\n.",
  "missing-name": "An attribute name is missing before this.",
  "missing-colon": "A colon and a value are missing after this name.",
  "missing-value": "A value is missing after this.",
  "missing-comma": "A comma is missing after this.",
  "trailing-comma":
    "JSON does not allow a comma after the last attribute or element.",
  "unexpected-token": "This does not belong here.",
  "after-end": "The payload ends before this. Only comments may follow it.",
};
