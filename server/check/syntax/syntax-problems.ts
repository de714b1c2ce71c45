import type { Payload } from "../../document/payload";
import { isInvalidSpace } from "../../document/tokens";
import type { ParseErrorCode } from "../../document/parse-error";
import type { Problem } from "../problem";

/** Where the text is not JSON. RFC 8259; comments are allowed, they are never sent. */
export function syntaxProblems(payload: Payload): readonly Problem[] {
  const errors = payload.tree.errors.map(
    ({ code, offset, length }): Problem => ({
      code: `syntax/${code}`,
      severity: "error",
      offset,
      length,
      message: isInvalidSpace(
        payload.textWithoutComments.slice(offset, offset + length),
      )
        ? "JSON has no white space of this kind, often pasted from a page or a chat; write plain spaces."
        : messages[code],
    }),
  );
  const comment = payload.comments.at(-1);
  if (!comment?.block) return errors;
  const { offset, length } = comment;
  if (payload.text.slice(offset, offset + length).search(/.\*\/$/s) > 0) {
    return errors;
  }
  return [
    ...errors,
    {
      code: "syntax/unclosed-comment",
      severity: "error",
      offset,
      length: 2,
      message: messages["unclosed-comment"],
    },
  ];
}

const messages: Readonly<Record<ParseErrorCode, string>> = {
  empty:
    "This file has no payload; a payload is one JSON object with the attributes of an order or an order item.",
  "unclosed-string": 'This text has no closing ".',
  "unclosed-bracket": "This bracket is never closed.",
  "unclosed-comment": "This comment is never closed with */.",
  "single-quotes": "JSON puts text into double quotes.",
  "unquoted-name": "JSON puts attribute names into double quotes.",
  "bad-value":
    "This is no JSON value; text stands in double quotes, and numbers, true, false and null stand without.",
  "bad-number":
    "This is no JSON number; one looks like 12, -45 or 30.6, without a plus sign, leading zeros or a bare point.",
  "bad-escape":
    'This text has an escape that JSON does not know; it knows \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits.',
  "control-character":
    "This text has a control character in it; JSON writes it as an escape such as \\t or \\n.",
  "missing-name": "An attribute name is missing before this.",
  "missing-colon": "A colon and a value are missing after this name.",
  "missing-value": "A value is missing after this.",
  "missing-comma": "A comma is missing after this.",
  "trailing-comma": "JSON allows no comma after the last attribute or element.",
  "unexpected-token": "This does not belong here.",
  "after-end":
    "The payload ends before this; a file holds one object and nothing after it but comments.",
};
