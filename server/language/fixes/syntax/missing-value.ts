import { quote } from "../../../check/text/quote";
import { endOf } from "../../../document/syntax-tree";
import { insert } from "../../layout/edit";
import { removeProperties } from "../../layout/remove-properties";
import { nextSignificant } from "../../layout/white-space";
import { placeholderFor } from "../../values/placeholder";
import type { Fix, FixProvider } from "../fix";
import { locationAt, schemaOf } from "../problem-location";
import { isLocalTime } from "../values/iso-date";

/** `syntax/missing-colon`, `syntax/missing-value`: a name alone gets a value to replace, or goes. */
export const addValue: FixProvider = (payload, { offset }) => {
  const found = locationAt(payload, offset);
  if (!found?.member || found.member.property.value) return [];
  const { object, property } = found.member;
  const { key, colon } = property;
  const without: Fix = {
    title: `Remove ${quote(key.name)}`,
    edits: removeProperties(payload, object, [property]),
  };
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
  const edit = insert(place, before + json + after);
  return [
    {
      title: `Insert ${json} as a placeholder`,
      edits: [{ ...edit, placeholders: [placeholder] }],
    },
    without,
  ];
};
