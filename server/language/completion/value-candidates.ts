import {
  CompletionItemKind,
  CompletionItemTag,
} from "vscode-languageserver-types";
import { sortable, type Candidate, type CandidateContext } from "./candidate";
import { attributeData } from "./resolve";
import { knownValues, type KnownValue } from "../values/known-values";
import { proposals } from "./proposals";
import { usedCodes } from "../values/used-codes";

/** The values that a slot can have, the likely ones first. */
export function valueCandidates(
  context: CandidateContext,
): readonly Candidate[] {
  const { schema } = context;
  if (schema.type === "boolean") {
    return ["true", "false"].map((json) => ({
      json,
      insert: json,
      item: { label: json, kind: CompletionItemKind.Value },
    }));
  }
  const known = knownValues(schema);
  return known.length > 0
    ? listed(context, known)
    : proposals(context).map(({ value, detail }, index) => {
        const json = JSON.stringify(value);
        const sortText = sortable(index);
        const kind = CompletionItemKind.Value;
        const item = { label: value, kind, detail, sortText };
        return { json, insert: json, item };
      });
}

function listed(
  { payload, kind, slot, schema }: CandidateContext,
  known: readonly KnownValue[],
): readonly Candidate[] {
  const list = schema["x-list"];
  // The value that the cursor is in is the one to be replaced.
  const likely = list
    ? [...usedCodes(payload, list, slot.replaces), ...(schema.examples ?? [])]
    : [];
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
      insert: json,
      item: {
        label: value,
        kind: CompletionItemKind.EnumMember,
        detail: text,
        sortText,
        ...(more && { data: attributeData(kind, slot.path) }),
        ...(deprecated && { tags: [CompletionItemTag.Deprecated] }),
      },
    };
  });
}
