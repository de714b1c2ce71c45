import { quote } from "../../../check/text/quote";
import { endOf } from "../../../document/syntax-tree";
import { isLocalTime } from "../values/iso-date";
import { isInvalidSpace } from "../../../document/tokens";
import type { Fix, FixProvider } from "../fix";
import { insert, remove, replace } from "../../layout/edit";
import { locationAt, schemaOf } from "../problem-location";
import { withInnerQuotes } from "./inner-quotes";
import { nextSignificant, textAt } from "../../layout/white-space";
import { inOnePiece } from "../values/number-meant";
import { removeProperties } from "../../layout/remove-properties";
import { placeholderFor } from "../../values/placeholder";

/** `syntax/missing-comma` */
export const addComma: FixProvider = (_, span) => [
  {
    title: "Add the comma",
    edits: [insert(endOf(span), ",")],
    preferred: true,
    safe: true,
  },
];

/** `syntax/trailing-comma` */
export const removeComma: FixProvider = (_, span) => [
  {
    title: "Remove the comma",
    edits: [remove(span.offset, endOf(span))],
    preferred: true,
    safe: true,
  },
];

/** `syntax/missing-colon`, `syntax/missing-value`: what is missing, or without the attribute. */
export const addColonOrValue: FixProvider = (payload, { offset }) => {
  const found = locationAt(payload, offset);
  if (!found?.member) return [];
  const { object, property } = found.member;
  const { key, colon, value } = property;
  const swallowed = /^(\w+)\s*:\s*$/.exec(key.name)?.[1];
  if (colon < 0 && swallowed !== undefined) {
    const edits = [insert(key.offset + 1 + swallowed.length, '"')];
    return [
      { title: "Add the closing quote of the name", edits, preferred: true },
    ];
  }
  if (value) {
    const edits = [insert(endOf(key), ":")];
    return [{ title: "Add the colon", edits, preferred: true, safe: true }];
  }
  const without: Fix = {
    title: `Remove ${quote(key.name)}`,
    edits: removeProperties(payload, object, [property]),
  };
  const number = inOnePiece(payload, key);
  if (number) return [number, without];
  const schema = schemaOf(payload, found) ?? {};
  // One leg of a journey does not go with any value.
  const any = schema.pattern === undefined && schema.format === undefined;
  if (isLocalTime(found.path) && !any) return [without];
  const json = placeholderFor(payload, schema, object);
  const before = colon < 0 ? ": " : " ";
  const place = colon < 0 ? endOf(key) : colon + 1;
  const next = payload.textWithoutComments.charAt(
    nextSignificant(payload.textWithoutComments, place),
  );
  const after = /^[,}\]]?$/.test(next) ? "" : ",";
  const inside = json.startsWith('"') ? 1 : 0;
  const placeholder = {
    offset: before.length + inside,
    length: json.length - 2 * inside,
  };
  return [
    {
      title: `Insert ${json} as a placeholder`,
      edits: [
        {
          ...insert(place, before + json + after),
          placeholders: [placeholder],
        },
      ],
      preferred: true,
    },
    without,
  ];
};

/** `syntax/unexpected-token`: without it. A second comma before an attribute can mean nothing else; of many, each looks as far as the next one. */
export const removeToken: FixProvider = (payload, span) => {
  const token = textAt(payload, span);
  if (isInvalidSpace(token)) {
    const plain = token.replace(/[^\S\ufeff]/g, " ").replace(/[^ ]/g, "");
    const title = "Replace with regular spaces";
    return [
      { title, edits: [replace(span, plain)], preferred: true, safe: true },
    ];
  }
  const attribute = /\s*(?:,|"(?:[^"\\\n]|\\.)*"\s*:|\})/y;
  attribute.lastIndex = endOf(span);
  const whole = inOnePiece(payload, span) ?? withInnerQuotes(payload, span);
  const without: Fix = {
    title: `Remove ${quote(token)}`,
    edits: [remove(span.offset, endOf(span))],
    // Digits, and what stands in quotes, may be what somebody wants to say.
    preferred: !whole && !/^[\d"']/.test(token),
    safe: token === "," && attribute.test(payload.textWithoutComments),
  };
  return whole ? [whole, without] : [without];
};

/** `syntax/after-end`: brackets, commas and semicolons too many. Anything else may be a payload of its own. */
export const removeRest: FixProvider = (payload, span) => {
  const rest = payload.textWithoutComments.slice(span.offset);
  if (!/^[\s}\],;]*$/.test(rest)) return [];
  const edits = [...rest.matchAll(/\S+/g)].map(({ index, 0: token }) =>
    remove(span.offset + index, span.offset + index + token.length),
  );
  const safe = /^[\s;]*$/.test(rest);
  return [
    {
      title: "Remove the text after the payload",
      edits,
      preferred: true,
      safe,
    },
  ];
};
