import type { Kind } from "../../../../cdp/kinds";
import { schemaAt } from "../../../check/schema/schema";
import type { Payload } from "../../../document/payload";
import { lineBreakOf } from "../../layout/white-space";
import {
  joinProperties,
  surround,
  type NewText,
} from "../../layout/write-properties";
import type { Fix, FixProvider } from "../fix";
import { newProperties } from "../attributes/new-properties";

/** `syntax/empty`: the beginning of a payload. */
export const beginPayload: FixProvider = (payload) => {
  const { text, comments, kindAndReason } = payload;
  const last = comments.at(-1);
  if (last?.block && !text.slice(last.offset + 2).includes("*/")) return [];
  const offset = text.trimEnd().length;
  const length = text.length - offset;
  const lineBreak = lineBreakOf(payload);
  const begin = (kind: Kind, line: string): Fix => {
    const before = (offset > 0 ? lineBreak : "") + line;
    const newText = surround(before, newPayload(payload, kind), "");
    return {
      title: kind === "order" ? "Insert an order" : "Insert an order item",
      edits: [{ offset, length, ...newText }],
    };
  };
  if (kindAndReason.reason === "target") {
    return [{ ...begin(kindAndReason.kind, ""), preferred: true }];
  }
  return [begin("order", ""), begin("orderItem", `// @orderItem${lineBreak}`)];
};

/** An object with the attributes that its kind requires. */
function newPayload(payload: Payload, kind: Kind): NewText {
  const lineBreak = lineBreakOf(payload);
  const schema = schemaAt(kind, []) ?? {};
  const gap = `${lineBreak}  `;
  const properties = newProperties(payload, schema, schema.required ?? []);
  return surround(
    `{${gap}`,
    joinProperties(properties, gap),
    `${lineBreak}}${lineBreak}`,
  );
}
