import { CancellationTokenSource, workspace, type TextDocument } from "vscode";
import {
  LanguageClient,
  RevealOutputChannelOn,
  State,
  TransportKind,
} from "vscode-languageclient/node";
import {
  describeRequest,
  languageId,
  prepareRequest,
  type Described,
  type DocumentVersion,
  type Prepared,
} from "../server/protocol";
import { within } from "./within";

/** The language server's process. What it cannot answer is `undefined`; nothing here rejects. */
export interface LanguageServer {
  readonly prepare: (
    uri: string,
    version: number,
  ) => Promise<Prepared | undefined>;
  readonly describe: (document: TextDocument) => Promise<Described | undefined>;
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts the server and does not wait for it. `module` is the path of its bundle. */
export function startLanguageServer(module: string): LanguageServer {
  let client = startClient(module);

  async function request<T>(
    method: string,
    params: DocumentVersion,
  ): Promise<T | undefined> {
    const cancellation = new CancellationTokenSource();
    const answer = await within(answerMs, () =>
      client.sendRequest<T | null>(method, params, cancellation.token),
    );
    if (!answer.ok) cancellation.cancel();
    cancellation.dispose();
    return answer.ok ? (answer.value ?? undefined) : undefined;
  }

  return {
    prepare: (uri, version) =>
      request<Prepared>(prepareRequest, { textDocument: { uri }, version }),
    describe: ({ uri, version }) =>
      request<Described>(describeRequest, {
        textDocument: { uri: uri.toString() },
        version,
      }),
    async restart() {
      await stop(client);
      client = startClient(module);
    },
    stop: () => stop(client),
  };
}

const answerMs = 30_000;
const stopMs = 5_000;

/** The client itself tells the user where a start fails, and sends changed settings. */
function startClient(module: string): LanguageClient {
  const client = new LanguageClient(
    "cdpOrder",
    "CDP Order Language Server",
    { module, transport: TransportKind.ipc },
    {
      documentSelector: [{ language: languageId }],
      initializationOptions: {
        settings: {
          problems: workspace.getConfiguration("cdpOrder").get("problems"),
          currencyNames: workspace
            .getConfiguration("cdpOrder")
            .get("currencyNames"),
        },
        suggestCommand: "editor.action.triggerSuggest",
      },
      revealOutputChannelOn: RevealOutputChannelOn.Never,
    },
  );
  client.start().catch(() => undefined);
  return client;
}

/** A client that is still starting cannot be stopped. */
async function stop(client: LanguageClient): Promise<void> {
  if (client.state === State.Starting)
    await within(stopMs, () => client.start());
  await within(stopMs, () => client.dispose());
}
