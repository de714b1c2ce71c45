import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type CodeAction,
  type Command,
  type CompletionItem,
  type CompletionList,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type TextEdit,
} from "vscode-languageserver-protocol/node";
import type { Document, Position } from "./documents";
import type { Server } from "./servers";

/** A client over stdio that asks for diagnostics, one request at a time. */
export interface Client {
  readonly pid: number;
  /** The uri that it got. */
  open(document: Document): Promise<string>;
  /** Replaces the character at a position; no response is awaited. */
  type(uri: string, position: Position, character: string): Promise<void>;
  diagnose(uri: string): Promise<readonly Diagnostic[]>;
  /** The labels of what is offered. */
  complete(uri: string, position: Position): Promise<readonly string[]>;
  /** The text of what is shown, as it came. */
  hover(uri: string, position: Position): Promise<string>;
  /** The names of the outline, within each other or not. */
  symbols(uri: string): Promise<readonly string[]>;
  /** How many edits make the text well indented. */
  format(uri: string): Promise<number>;
  /** How many ranges can be folded. */
  fold(uri: string): Promise<number>;
  /** The titles of the code actions for some problems, in the order of the text. */
  fix(uri: string, problems: readonly Diagnostic[]): Promise<readonly string[]>;
  close(uri: string): Promise<void>;
  stop(): Promise<void>;
}

/** The runtime of a server. */
export interface Engine {
  /** The path of Node. */
  readonly node: string;
  /** Added to the environment of our server only. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Resolves when the server has been initialized and configured. */
export async function connect(
  server: Server,
  { node, env }: Engine = { node: process.execPath },
): Promise<Client> {
  const child = spawn(node, server.args, {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, ...env },
  });
  const exit = once(child, "exit");
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  // Whatever the server asks of an editor (to refresh, to register) is granted.
  connection.onRequest(() => null);
  connection.listen();
  // A server that dies is a failed run, not one that waits for ever.
  void exit.then(() => {
    connection.dispose();
  });
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    initializationOptions: server.initializationOptions,
    capabilities: {
      textDocument: {
        synchronization: {},
        diagnostic: {},
        completion: {
          completionItem: { snippetSupport: true, labelDetailsSupport: true },
          completionList: { itemDefaults: ["editRange"] },
        },
        hover: { contentFormat: ["markdown"] },
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        // As VS Code does.
        codeAction: {
          dataSupport: true,
          resolveSupport: { properties: ["edit", "command"] },
        },
      },
    },
  });
  await connection.sendNotification("initialized", {});
  if (server.configuration) {
    await connection.sendNotification("workspace/didChangeConfiguration", {
      settings: server.configuration,
    });
  }
  let opened = 0;
  let version = 1;
  return {
    pid: child.pid ?? 0,
    async open({ text }) {
      const uri = `file:///bench/${++opened}.cdp-order.json`;
      const { languageId } = server;
      await connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId, version, text },
      });
      return uri;
    },
    async type(uri, start, text) {
      const end = { ...start, character: start.character + 1 };
      await connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version: ++version },
        contentChanges: [{ range: { start, end }, text }],
      });
    },
    async diagnose(uri) {
      const report: DocumentDiagnosticReport = await connection.sendRequest(
        "textDocument/diagnostic",
        { textDocument: { uri } },
      );
      if (report.kind !== "full") throw new Error("A full report was asked");
      return report.items;
    },
    async complete(uri, position) {
      const response: readonly CompletionItem[] | CompletionList | null =
        await connection.sendRequest("textDocument/completion", {
          textDocument: { uri },
          position,
        });
      const items =
        response && "items" in response ? response.items : (response ?? []);
      return items.map(({ label }) => label);
    },
    async hover(uri, position) {
      const response: Hover | null = await connection.sendRequest(
        "textDocument/hover",
        { textDocument: { uri }, position },
      );
      return JSON.stringify(response?.contents ?? "");
    },
    async symbols(uri) {
      const symbols: readonly DocumentSymbol[] = await connection.sendRequest(
        "textDocument/documentSymbol",
        { textDocument: { uri } },
      );
      return symbols.flatMap(namesOf);
    },
    async format(uri) {
      const edits = await connection.sendRequest<readonly TextEdit[]>(
        "textDocument/formatting",
        {
          textDocument: { uri },
          options: { tabSize: 2, insertSpaces: true },
        },
      );
      return edits.length;
    },
    async fold(uri) {
      const ranges = await connection.sendRequest<readonly FoldingRange[]>(
        "textDocument/foldingRange",
        { textDocument: { uri } },
      );
      return ranges.length;
    },
    async fix(uri, problems) {
      const start = problems.at(0)?.range.start;
      const end = problems.at(-1)?.range.end;
      const actions: readonly (CodeAction | Command)[] | null =
        await connection.sendRequest("textDocument/codeAction", {
          textDocument: { uri },
          range: { start, end },
          context: { diagnostics: problems },
        });
      return (actions ?? []).map(({ title }) => title);
    },
    async close(uri) {
      await connection.sendNotification("textDocument/didClose", {
        textDocument: { uri },
      });
    },
    async stop() {
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      await exit;
    },
  };
}

function namesOf({ name, children = [] }: DocumentSymbol): readonly string[] {
  return [name, ...children.flatMap(namesOf)];
}
