import {
  TextEdit,
  type CompletionItem,
  type Position,
} from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { schemaAt } from "../../check/schema/schema";
import { toRange } from "../../diagnostics";
import type { Payload } from "../../document/payload";
import { endOf } from "../../document/syntax-tree";
import { possibleKinds } from "../../document/kind";
import type {
  Candidate,
  CompletionClient,
  CandidateContext,
  SuggestionContext,
} from "./candidate";
import { slotAt } from "./slot";
import { withLabelDetails } from "./label-details";
import { listItemCandidates } from "./list-item-candidates";
import { nameCandidates } from "./name-candidates";
import { ofAnyKind } from "./of-any-kind";
import { targetLineCompletion } from "./target-line-completion";
import { templateCompletion } from "./template-completion";
import { valueCandidates } from "./value-candidates";
import { withinQuotes } from "./within-quotes";

/** Names and values for the place of the cursor, with the quotes, colon and commas that it lacks. */
export function completion(
  document: TextDocument,
  payload: Payload,
  position: Position,
  client: CompletionClient,
  suggestions: SuggestionContext,
): CompletionItem[] {
  const offset = document.offsetAt(position);
  const outside =
    targetLineCompletion(payload, offset, suggestions) ??
    (client.snippets ? templateCompletion(payload, offset) : undefined);
  if (outside) {
    const range = toRange(document, outside.replaces);
    return outside.items.map(({ insertText, ...item }) => ({
      ...withLabelDetails(item, client),
      textEdit: { range, newText: insertText ?? item.label },
    }));
  }
  const slot = slotAt(payload, offset);
  if (!slot) return [];
  const contexts = possibleKinds(slot.payload.kindAndReason).flatMap((kind) => {
    const schema = schemaAt(kind, slot.path);
    const context = { payload: slot.payload, kind, slot, client, suggestions };
    return schema ? [{ ...context, schema }] : [];
  });
  const candidates = ofAnyKind(
    contexts.map((context) => [context, candidatesIn(context)]),
    client,
  );
  const isText = contexts.every(({ schema }) => schema.type === "string");
  const content =
    isText && !slot.elsewhere ? withinQuotes(payload, slot, offset) : undefined;
  const range = toRange(document, content ?? slot.replaces);
  const present = document.getText(toRange(document, slot.replaces)).trim();
  const typed = document.getText({ start: range.start, end: position }).trim();
  // Where a whole name or value stands, its author wants another one: it filters nothing.
  const isPresent = candidates.some(({ json }) => json === present);
  const spelled = content ? unquoted : inQuotesOf(present);
  const { commaBefore, replaces, elsewhere, gap } = slot;
  const comma = slot.commaAfter && !slot.hasColon ? "," : "";
  // An edit beside the main one must not touch it.
  const isTouching = commaBefore === replaces.offset && !content;
  const before = isTouching ? `,${gap}` : gap;
  const commas = [
    ...(commaBefore === undefined || isTouching ? [] : [commaBefore]),
    ...(content && comma ? [endOf(replaces)] : []),
  ].map((at) => TextEdit.insert(document.positionAt(at), ","));
  return candidates.map(({ item, json, insert }) => {
    const whole = before + insert + comma;
    const newText = content ? unquoted(json) : elsewhere ? "" : whole;
    const additionalTextEdits = elsewhere
      ? [...commas, TextEdit.replace(toRange(document, elsewhere), whole)]
      : commas;
    // Not spread: candidates have many shapes, which takes V8 eight times as long.
    return Object.assign(
      {
        // The editor compares it with what stands before the cursor.
        filterText: (isPresent ? typed : "") + spelled(json),
        textEdit: { range, newText },
      },
      withLabelDetails(item, client),
      json === present && { preselect: true },
      additionalTextEdits.length > 0 && { additionalTextEdits },
    );
  });
}

function candidatesIn(context: CandidateContext): readonly Candidate[] {
  return context.slot.wants === "name"
    ? nameCandidates(context)
    : [...listItemCandidates(context), ...valueCandidates(context)];
}

const unquoted = (json: string) => json.slice(1, -1);

/** Spells JSON with the quotes, of any kind, that stand around the present text. */
function inQuotesOf(present: string): (json: string) => string {
  const [, open = "", close = ""] = /^(\W?).*?(\W?)$/.exec(present) ?? [];
  return (json) => (present === "" ? json : open + unquoted(json) + close);
}
