import { isSameName } from "../../../check/text/closest-match";
import { suggestedValues } from "../../../check/schema/suggested-values";
import { quote } from "../../../check/text/quote";
import type { Schema } from "../../../check/schema/schema";
import type { Payload } from "../../../document/payload";
import type { Span } from "../../../document/syntax-tree";
import type { Fix, FixProvider } from "../fix";
import { replace } from "../../layout/edit";
import { locationAt, schemaOf } from "../problem-location";
import { textAt } from "../../layout/white-space";
import { accepts, isNumeric } from "../../values/placeholder";

/** `syntax/bad-value`: a word of another language, or a text without its quotes. */
export const asValue: FixProvider = (payload, problem) => {
  const found = locationAt(payload, problem.offset);
  // Where the name has no colon, it is the name that is wrong.
  if (found?.member && found.member.property.colon < 0) return [];
  const schema = found && schemaOf(payload, found);
  const span = wholeOf(payload, problem);
  const source = textAt(payload, span).trim();
  const literal = literals.get(source.toLowerCase());
  const types = [schema?.type ?? []].flat();
  if (
    literal !== undefined &&
    (types.length === 0 || (literal !== "null" && types.includes("boolean")))
  ) {
    return [
      {
        title: `Replace with ${literal}`,
        edits: [replace(span, literal)],
        preferred: true,
      },
    ];
  }
  const text = source.replace(/^[“”„‟«»‘’‚‛]|[“”„‟«»‘’‚‛]$/g, "");
  if (schema && isNumeric(schema)) return asNumber(payload, problem);
  if (schema && !types.includes("string")) return [];
  const values = schema?.enum;
  if (values && !values.includes(text)) {
    return suggestedValues(schema, text)
      .slice(0, 3)
      .map((value, index) => ({
        ...quoted(span, value),
        preferred: index === 0,
        safe: index === 0 && isSameName(text, value),
      }));
  }
  return schema && !accepts(schema, text)
    ? []
    : [{ ...quoted(span, text), preferred: true, safe: values !== undefined }];
};

/** `syntax/bad-number`: the number as JSON writes it, or in quotes where its attribute takes text. */
export const asNumber: FixProvider = (payload, problem) => {
  const schema = schemaAtProblem(payload, problem);
  const source = textAt(payload, problem);
  if (schema?.type === "string") {
    const span = wholeOf(payload, problem);
    const text = textAt(payload, span);
    return accepts(schema, text)
      ? [{ ...quoted(span, text), preferred: true, safe: true }]
      : [];
  }
  const match = /^([-+]?)(?=\.?\d)0*([1-9]\d*)?(\.\d*)?([eE][-+]?\d+)?$/.exec(
    source.replace(/(?<=\d)_(?=\d)/g, ""),
  );
  if (!match) return [];
  const [, sign = "", whole = "", fraction = "", exponent = ""] = match;
  const number = `${sign === "-" ? sign : ""}${whole || "0"}${fraction === "." ? "" : fraction}${exponent}`;
  return [
    {
      title: `Replace with ${number}`,
      edits: [replace(problem, number)],
      preferred: true,
      // In some languages a leading zero makes 012 ten.
      safe: !/^[-+]?0\d/.test(source),
    },
  ];
};

/** Other languages' words for what JSON has. */
const literals: ReadonlyMap<string, string> = new Map([
  ["true", "true"],
  ["false", "false"],
  ["null", "null"],
  ["none", "null"],
  ["nil", "null"],
  ["undefined", "null"],
]);

const quoted = (span: Span, value: string): Fix => ({
  title: `Replace with ${quote(value)}`,
  edits: [replace(span, JSON.stringify(value))],
});

function schemaAtProblem(
  payload: Payload,
  { offset }: Span,
): Schema | undefined {
  const found = locationAt(payload, offset);
  return found && schemaOf(payload, found);
}

/** A text in curly quotes, or words to the end of their line or attribute: each is more than one token. */
function wholeOf(
  { textWithoutComments }: Payload,
  { offset, length }: Span,
): Span {
  const whole =
    /[“”„«][^“”„«»"'\n]*[“”»]|[^\s,:{}[\]"'][^,:{}[\]"'\n]*(?=[,}\]\n]|$)/y;
  whole.lastIndex = offset;
  const match = whole.exec(textWithoutComments)?.[0].trimEnd();
  return { offset, length: match?.length ?? length };
}
