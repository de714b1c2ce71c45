import { TabInputText, ViewColumn, window, type Tab, type Uri } from "vscode";
import type { HttpResponse } from "../http/http-result";
import { readableText } from "../http/json";
import { messages } from "./messages";
import { openReadOnly, ReadOnlyDocuments } from "../ui/read-only-documents";
import { updateSchemes } from "./update-documents";

/** The newest responses, as read-only documents. */
export class ResponseDocuments extends ReadOnlyDocuments {
  constructor() {
    super(updateSchemes.response, 20);
  }

  /** Adds a response and returns the URI of its document. */
  addResponse(response: HttpResponse, environment: string): Uri {
    const name = messages.responseName(response.status, environment);
    return this.add(name, readableText(response));
  }
}

/** Opens it in the column of other responses, or else beside the active editor, which keeps the focus. */
export async function showResponse(uri: Uri): Promise<void> {
  const document = await openReadOnly(uri);
  await window.showTextDocument(document, {
    viewColumn: responseColumn() ?? ViewColumn.Beside,
    preserveFocus: true,
    preview: true,
  });
}

/** The column for a comparison, which must not cover an active response. */
export function columnBesideResponse(): ViewColumn {
  const { activeTab } = window.tabGroups.activeTabGroup;
  return activeTab && isResponse(activeTab)
    ? ViewColumn.One
    : ViewColumn.Active;
}

function responseColumn(): ViewColumn | undefined {
  return window.tabGroups.all.find(
    ({ isActive, tabs }) => !isActive && tabs.some(isResponse),
  )?.viewColumn;
}

function isResponse({ input }: Tab): boolean {
  return (
    input instanceof TabInputText && input.uri.scheme === updateSchemes.response
  );
}
