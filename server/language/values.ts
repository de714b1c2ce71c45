import {
  CompletionItemKind,
  CompletionItemTag,
} from "vscode-languageserver-types";
import type { Schema } from "../check/schema";
import type { Payload } from "../document/payload";
import { endOf } from "../document/tree";
import { sortable, type Candidate, type Opening } from "./candidate";
import type { Slot } from "./cursor";
import { attributeData } from "./documentation";
import { knownValues, type KnownValue } from "./lists";
import { proposals } from "./proposals";

/** The values that a slot can have, the likely ones first. */
export function values(opening: Opening): readonly Candidate[] {
  const { payload, slot, schema } = opening;
  const { offset, length } = slot.replaces;
  const unspaced = length === 0 && payload.blanked[offset - 1] === ":";
  const space = unspaced ? " " : "";
  if (schema.type === "boolean") {
    return ["true", "false"].map((json) => ({
      json,
      insert: space + json,
      item: { label: json, kind: CompletionItemKind.Value },
    }));
  }
  const known = knownValues(schema);
  return known.length > 0
    ? listed(opening, known, space)
    : proposals(opening).map(({ value, detail }, index) => {
        const json = JSON.stringify(value);
        const sortText = sortable(index);
        const kind = CompletionItemKind.Value;
        const item = { label: value, kind, detail, sortText };
        return { json, insert: space + json, item };
      });
}

function listed(
  { payload, slot, schema }: Opening,
  known: readonly KnownValue[],
  space: string,
): readonly Candidate[] {
  const list = schema["x-list"];
  const likely = list === undefined ? [] : likelyOf(schema, payload, slot);
  return known.map(({ value, text, replacement, more }, index) => {
    const json = JSON.stringify(value);
    const rank = likely.indexOf(value);
    const deprecated = replacement !== undefined;
    const sortText =
      rank >= 0
        ? `0${sortable(rank)}`
        : `${deprecated ? 2 : 1}${sortable(index)}`;
    return {
      json,
      insert: space + json,
      item: {
        label: value,
        kind: CompletionItemKind.EnumMember,
        detail: text,
        sortText,
        ...(more && { data: attributeData(payload.kind, slot.path) }),
        ...(deprecated && { tags: [CompletionItemTag.Deprecated] }),
      },
    };
  });
}

/** The codes of a long list that the file uses already, the most frequent first; then the documented examples. */
function likelyOf(
  schema: Schema,
  { blanked }: Payload,
  { replaces }: Slot,
): readonly unknown[] {
  const uses = new Map<string, number>();
  const pattern =
    schema["x-list"] === "currency"
      ? /"(?:c|originalC)urrencyCode"\s*:\s*"([A-Z]{3})"/g
      : /"language"\s*:\s*"([A-Z]{2})"/g;
  for (const match of blanked.matchAll(pattern)) {
    const end = match.index + match[0].length;
    // The value that the cursor is in is the one to be replaced.
    if (end === endOf(replaces)) continue;
    const code = match[1] ?? "";
    uses.set(code, (uses.get(code) ?? 0) + 1);
  }
  const used = [...uses].sort(([, a], [, b]) => b - a).map(([code]) => code);
  return [...new Set([...used, ...(schema.examples ?? [])])];
}
