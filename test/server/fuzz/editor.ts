import {
  MessageType,
  type CodeAction,
  type CompletionItem,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Position,
  type Range,
  type TextEdit,
} from "vscode-languageserver-protocol/node";
import { startClient } from "../client";

/** An editor with a server of its own: asks for all that there is, and rejects where the server fails. */
export interface Editor {
  readonly open: (uri: string, text: string) => Promise<void>;
  readonly change: (uri: string, changes: readonly TextEdit[]) => Promise<void>;
  readonly close: (uri: string) => Promise<void>;
  readonly ask: <Result>(
    method: string,
    uri: string,
    params?: object,
  ) => Promise<Result>;
  readonly problems: (uri: string) => Promise<readonly Diagnostic[]>;
  /** With their edits. */
  readonly actions: (
    uri: string,
    range: Range,
    only?: string,
  ) => Promise<readonly CodeAction[]>;
  readonly completions: (
    uri: string,
    position: Position,
  ) => Promise<readonly CompletionItem[]>;
  readonly stop: () => Promise<void>;
}

export async function startEditor(): Promise<Editor> {
  const client = await startClient({
    textDocument: {
      diagnostic: {},
      completion: { completionItem: { snippetSupport: true } },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      codeAction: {
        dataSupport: true,
        resolveSupport: { properties: ["edit"] },
      },
    },
  });
  const { connection } = client;
  const logged: string[] = [];
  connection.onNotification(
    "window/logMessage",
    ({ type, message }: { type: MessageType; message: string }) => {
      if (type === MessageType.Error) logged.push(message);
    },
  );
  let version = 1;

  async function sent<Result>(method: string, params: object): Promise<Result> {
    const result = await connection
      .sendRequest<Result>(method, params)
      .finally(() => {
        if (logged.length > 0) throw new Error(logged.join("\n"));
      });
    return result;
  }
  const ask: Editor["ask"] = (method, uri, params = {}) =>
    sent(method, { textDocument: { uri }, ...params });

  return {
    open: (uri, text) => client.open(uri, text, ++version),
    close: (uri) => client.close(uri),
    change: (uri, changes) =>
      connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version: ++version },
        contentChanges: changes.map(({ range, newText }) => ({
          range,
          text: newText,
        })),
      }),
    ask,
    async problems(uri) {
      const report = await ask<DocumentDiagnosticReport>(
        "textDocument/diagnostic",
        uri,
      );
      if (report.kind === "unchanged") throw new Error("Unchanged since when?");
      return report.items;
    },
    async actions(uri, range, only) {
      const actions = await ask<CodeAction[]>("textDocument/codeAction", uri, {
        range,
        context: {
          diagnostics: [],
          ...(only !== undefined && { only: [only] }),
        },
      });
      const withEdits: CodeAction[] = [];
      for (const action of actions)
        withEdits.push(
          action.data === undefined
            ? action
            : await sent<CodeAction>("codeAction/resolve", action),
        );
      return withEdits;
    },
    completions: (uri, position) =>
      ask("textDocument/completion", uri, { position }),
    stop: () => client.stop(),
  };
}
