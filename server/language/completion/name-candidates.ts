import {
  CompletionItemKind,
  InsertTextFormat,
} from "vscode-languageserver-types";
import type { Schema } from "../../check/schema/schema";
import { sortable, type Candidate, type CandidateContext } from "./candidate";
import { attributeData } from "./resolve";
import { requirement } from "../hover/documentation";
import { knownValues } from "../values/known-values";

/** The attributes that an object can still have, those that it needs first. */
export function nameCandidates({
  kind,
  slot,
  schema,
  client,
}: CandidateContext): readonly Candidate[] {
  return Object.entries(schema.properties ?? {})
    .filter(([name, { readOnly }]) => !readOnly && !slot.present.includes(name))
    .map(([name, property], index) => {
      const path = [...slot.path, name];
      const needed = requirement(kind, path);
      const json = JSON.stringify(name);
      const hasValues =
        property.type === "boolean" || knownValues(property).length > 0;
      const reopen = !slot.hasColon && client.snippets && hasValues;
      return {
        json,
        insert: slot.hasColon
          ? json
          : `${json}: ${client.snippets ? valuePlaceholder(property) : ""}`,
        item: {
          label: name,
          kind: CompletionItemKind.Property,
          detail: `${[property.type ?? "any"].flat().join(" or ")}${needed ? `, ${needed}` : ""}`,
          data: attributeData(kind, path),
          sortText: `${needed ? 0 : 1}${kind}${sortable(index)}`,
          insertTextFormat: client.snippets
            ? InsertTextFormat.Snippet
            : InsertTextFormat.PlainText,
          ...(reopen &&
            client.suggestCommand && {
              command: { title: "Suggest", command: client.suggestCommand },
            }),
        },
      };
    });
}

/** Where a value begins, as a snippet. */
function valuePlaceholder({ type, items }: Schema): string {
  switch (type) {
    case "string":
      return '"$1"';
    case "array":
      return items?.type === "object" || items?.$ref
        ? "[\n\t{\n\t\t$1\n\t}\n]"
        : "[$1]";
    case "object":
      return "{\n\t$1\n}";
    default:
      return "$1";
  }
}
