import {
  CompletionItemKind,
  CompletionItemTag,
  InsertTextFormat,
  TextEdit,
  type CompletionItem,
  type Position,
} from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { schemaAt, type Schema } from "../check/schema";
import { toRange } from "../diagnostics";
import type { Payload } from "../document/payload";
import { slotAt, type Slot } from "./cursor";
import { knownValues } from "./lists";

/** What the client can do with an item. */
export interface CompletionClient {
  readonly snippets: boolean;
  /** Opens completion again after a name whose values are known. */
  readonly suggestCommand: string | undefined;
}

/** Names and values for the place of the cursor, with the quotes, colon and commas that it lacks. */
export function completion(
  document: TextDocument,
  payload: Payload,
  position: Position,
  client: CompletionClient,
): CompletionItem[] {
  const slot = slotAt(payload, document.offsetAt(position));
  const schema = slot && schemaAt(payload.kind, slot.path);
  if (!schema) return [];
  const candidates =
    slot.wants === "name"
      ? names(schema, slot, client)
      : values(schema, slot, payload.blanked);
  const range = toRange(document, slot.replaces);
  const replaced = document.getText(range).trim();
  const typed = document.getText({ start: range.start, end: position }).trim();
  // Where a whole name or value stands, its author wants another one: it filters nothing.
  const settled = candidates.some(({ json }) => json === replaced);
  const comma = slot.commaAfter && !slot.hasColon ? "," : "";
  const before = slot.commaBefore !== undefined && {
    additionalTextEdits: [
      TextEdit.insert(document.positionAt(slot.commaBefore), ","),
    ],
  };
  return candidates.map(({ item, json, insert }) => ({
    ...item,
    // The editor compares it with what stands before the cursor, quotes included.
    filterText: settled ? typed : /^"|^$/.test(replaced) ? json : item.label,
    textEdit: { range, newText: insert + comma },
    ...before,
  }));
}

interface Candidate {
  readonly item: CompletionItem;
  /** The name or literal as it stands in JSON. */
  readonly json: string;
  readonly insert: string;
}

function names(
  schema: Schema,
  slot: Slot,
  client: CompletionClient,
): readonly Candidate[] {
  return Object.entries(schema.properties ?? {})
    .filter(([name, { readOnly }]) => !readOnly && !slot.present.includes(name))
    .map(([name, property], index) => {
      const required = schema.required?.includes(name) ?? false;
      const json = JSON.stringify(name);
      const hasValues =
        property.type === "boolean" || knownValues(property).length > 0;
      const reopen = !slot.hasColon && client.snippets && hasValues;
      return {
        json,
        insert: slot.hasColon
          ? json
          : `${json}: ${client.snippets ? valueStub(property) : ""}`,
        item: {
          label: name,
          kind: CompletionItemKind.Property,
          detail: `${property.type ?? "any"}${required ? ", required" : ""}`,
          ...(property.description && { documentation: property.description }),
          sortText: `${required ? 0 : 1}${sortable(index)}`,
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

function values(
  schema: Schema,
  slot: Slot,
  text: string,
): readonly Candidate[] {
  const { offset, length } = slot.replaces;
  const space = length === 0 && text[offset - 1] === ":" ? " " : "";
  if (schema.type === "boolean") {
    return ["true", "false"].map((json) => ({
      json,
      insert: space + json,
      item: { label: json, kind: CompletionItemKind.Value },
    }));
  }
  return knownValues(schema).map(({ value, text, replacement }, index) => {
    const json = JSON.stringify(value);
    const deprecated = replacement !== undefined;
    return {
      json,
      insert: space + json,
      item: {
        label: value,
        kind: CompletionItemKind.EnumMember,
        detail: text,
        sortText: `${deprecated ? 1 : 0}${sortable(index)}`,
        ...(deprecated && { tags: [CompletionItemTag.Deprecated] }),
      },
    };
  });
}

/** Where a value begins, as a snippet. */
function valueStub({ type, items }: Schema): string {
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

const sortable = (index: number) => String(index).padStart(3, "0");
