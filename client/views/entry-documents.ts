import { window, type Uri } from "vscode";
import { normalizedText } from "../compare/normalized-text";
import type { HistoryEntry } from "../send/history/entry";
import { indentedJson } from "../http/json";
import { messages } from "./messages";
import { parseAttributes } from "../live/resource";
import { shortRef } from "../../cdp/refs";
import { openReadOnly, ReadOnlyDocuments } from "../ui/read-only-documents";
import { showComparison } from "./show-comparison";
import { updateSchemes } from "./update-documents";

/** The contents of an entry of the history, as read-only documents. */
export class EntryDocuments extends ReadOnlyDocuments {
  constructor() {
    super(updateSchemes.history, 40);
  }

  /** Exactly as it was sent. */
  readonly showSent = async (entry: HistoryEntry): Promise<void> => {
    const { sent } = entry;
    if (sent !== undefined)
      await show(this.add(nameOf(entry, messages.sentName), sent));
  };

  readonly showResponse = async (entry: HistoryEntry): Promise<void> => {
    const response = responseIn(entry);
    if (response === undefined) return;
    const text = indentedJson(response) ?? response;
    await show(this.add(nameOf(entry, messages.entryResponseName), text));
  };

  /** Normalized, so that only meaning differs, if both can be parsed. */
  readonly compare = async (entry: HistoryEntry): Promise<void> => {
    const response = responseIn(entry);
    const { sent, kind, environment, ref } = entry;
    if (sent === undefined || response === undefined) return;
    const objects = [sent, response].map(parseAttributes);
    const [left = sent, right = response] = objects.every(isThere)
      ? objects.map((object) => normalizedText(kind, object))
      : [];
    await showComparison(
      this.add(messages.sent, left),
      this.add(messages.response, right),
      messages.comparisonOf(
        messages.comparisonTitle(environment.name, kind, shortRef(ref)),
        messages.sent,
        messages.response,
      ),
    );
  };
}

function responseIn({ end }: HistoryEntry): string | undefined {
  return end.status === "inProgress" ? undefined : end.response;
}

function nameOf(
  { environment, ref }: HistoryEntry,
  name: (environment: string, ref: string) => string,
): string {
  return name(environment.name, ref.slice(0, 8));
}

async function show(uri: Uri): Promise<void> {
  const document = await openReadOnly(uri);
  await window.showTextDocument(document, { preview: true });
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}
