import { TabInputText, ViewColumn, window, type Tab, type Uri } from "vscode";
import type { HttpResponse } from "../http/http-result";
import { indentedJson } from "../http/json";
import { openAsPlainText, ReadOnlyDocuments } from "../ui/read-only-documents";

/** The newest answers. */
export class ResponseDocuments extends ReadOnlyDocuments {
  constructor() {
    super(scheme, 20);
  }

  /** The address of a document for this answer. */
  addResponse({ status, body }: HttpResponse, environment: string): Uri {
    const name = `Response ${status} from ${environment}`;
    return this.add(name, indentedJson(body) ?? body);
  }
}

/** Opens it where answers are already, or else beside the active editor, which keeps the focus. */
export async function showResponse(uri: Uri): Promise<void> {
  const document = await openAsPlainText(uri);
  await window.showTextDocument(document, {
    viewColumn: columnOfAnswers() ?? ViewColumn.Beside,
    preserveFocus: true,
    preview: true,
  });
}

/** That of a comparison: beside the answer that is active, not on it. */
export function columnBesideResponse(): ViewColumn {
  const { activeTab } = window.tabGroups.activeTabGroup;
  return activeTab && isAnswer(activeTab) ? ViewColumn.One : ViewColumn.Active;
}

function columnOfAnswers(): ViewColumn | undefined {
  return window.tabGroups.all.find(
    ({ isActive, tabs }) => !isActive && tabs.some(isAnswer),
  )?.viewColumn;
}

function isAnswer({ input }: Tab): boolean {
  return input instanceof TabInputText && input.uri.scheme === scheme;
}

const scheme = "cdp-order-answer";
