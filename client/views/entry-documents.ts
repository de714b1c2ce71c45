import { commands, window, type Uri } from "vscode";
import { normalizedText } from "../compare/normalized-text";
import type { HistoryEntry } from "../send/history/entry";
import { indentedJson } from "../http/json";
import { kindNames } from "../../cdp/kinds";
import { parseAttributes } from "../live/resource";
import { shortRef } from "../../cdp/refs";
import { openAsPlainText, ReadOnlyDocuments } from "../ui/read-only-documents";

/** What an entry of the history keeps, in editors. What it does not keep is not shown. */
export class EntryDocuments extends ReadOnlyDocuments {
  constructor() {
    super("cdp-order-history", 40);
  }

  /** To the byte. */
  readonly showSent = async (entry: HistoryEntry): Promise<void> => {
    const { sent } = entry;
    if (sent !== undefined) await show(this.add(nameOf(entry, "Sent"), sent));
  };

  readonly showResponse = async (entry: HistoryEntry): Promise<void> => {
    const answer = answerIn(entry);
    if (answer === undefined) return;
    const text = indentedJson(answer) ?? answer;
    await show(this.add(nameOf(entry, "Response"), text));
  };

  /** So that only meaning differs, where both can be read. */
  readonly compare = async (entry: HistoryEntry): Promise<void> => {
    const answer = answerIn(entry);
    const { sent, kind, environment, ref } = entry;
    if (sent === undefined || answer === undefined) return;
    const objects = [sent, answer].map(parseAttributes);
    const [left = sent, right = answer] = objects.every(isThere)
      ? objects.map((object) => normalizedText(kind, object))
      : [];
    await commands.executeCommand(
      "vscode.diff",
      this.add("sent", left),
      this.add("response", right),
      `${environment.name}, ${kindNames[kind]} ${shortRef(ref)}: sent ↔ response`,
      { preview: true },
    );
  };
}

function answerIn({ end }: HistoryEntry): string | undefined {
  return end.status === "inProgress" ? undefined : end.response;
}

function nameOf({ environment, ref }: HistoryEntry, what: string): string {
  return `${what} ${environment.name} ${ref.slice(0, 8)}`;
}

async function show(uri: Uri): Promise<void> {
  const document = await openAsPlainText(uri);
  await window.showTextDocument(document, { preview: true });
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}
