import {
  CancellationTokenSource,
  Uri,
  workspace,
  type Diagnostic,
  type TextDocument,
} from "vscode";
import {
  RevealOutputChannelOn,
  State,
  type BaseLanguageClient,
  type LanguageClientOptions,
} from "vscode-languageclient";
import type { RequestParam, RequestType } from "vscode-languageserver-protocol";
import {
  checkTextsRequest,
  convertRequest,
  describeRequest,
  insertRequest,
  languageId,
  locateRequest,
  openSettingsNotification,
  payloadOfResponseRequest,
  pinRequest,
  environmentsNotification,
  prepareRequest,
  prepareTextRequest,
  type Converted,
  type Described,
  type InitializationOptions,
  type Inserted,
  type Lacking,
  type Located,
  type Locating,
  type PayloadOfResponse,
  type Pinned,
  type Prepared,
  type Resource,
} from "../../server/protocol";
import type { Settings } from "../../server/protocol";
import type { Kind } from "../../cdp/kinds";
import { within } from "../async/within";
import { openSettings } from "../settings/open-settings";

/** The language server, where it runs. What it cannot answer is `undefined`; nothing here rejects. */
export interface LanguageServer {
  readonly prepare: (uri: string) => Promise<Prepared | undefined>;
  /** A text that is not open, with the settings of this moment. */
  readonly prepareText: (
    uri: string,
    text: string,
  ) => Promise<Prepared | undefined>;
  readonly describe: (document: TextDocument) => Promise<Described | undefined>;
  /** The problems of texts that are not open, in their order, with the settings of this moment, which must be the same for all of them. */
  readonly check: (
    files: readonly UnopenedFile[],
  ) => Promise<readonly (readonly Diagnostic[])[] | undefined>;
  /** @param retrieved where it is from, if that is known */
  readonly payloadOfResponse: (
    text: string,
    retrieved?: Resource,
  ) => Promise<PayloadOfResponse | undefined>;
  readonly pin: (
    document: TextDocument,
    kind: Kind,
  ) => Promise<Pinned | undefined>;
  readonly insert: (
    uri: string,
    response: string,
    attributes: readonly Lacking[],
  ) => Promise<Inserted | undefined>;
  /** @param type takes the place of one that v2.1 refuses */
  readonly convert: (
    text: string,
    type?: string,
  ) => Promise<Converted | undefined>;
  readonly locate: (locating: Locating) => Promise<Located | undefined>;
  /** The names of all environments are asked for anew. */
  readonly environmentsChanged: () => void;
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Where a text is from that no editor has open. */
interface UnopenedFile {
  readonly uri: Uri;
  readonly text: string;
}

/** Makes a client that starts the server in its own way, and ends it. */
export type CreateClient = (
  id: string,
  name: string,
  options: LanguageClientOptions,
) => BaseLanguageClient;

export interface LanguageServerOptions {
  /** The beginning of the URI of each code's documentation. */
  readonly documentation: string;
  /** The names of those that there are now; absent where nobody knows them. */
  readonly environments?: () => readonly string[];
}

/** Starts the server and does not wait for it. */
export function startLanguageServer(
  create: CreateClient,
  options: LanguageServerOptions,
): LanguageServer {
  let client = startClient(create, options);

  async function request<Params, Result>(
    type: RequestType<Params, Result, void>,
    params: RequestParam<Params>,
  ): Promise<NonNullable<Result> | undefined> {
    const cancellation = new CancellationTokenSource();
    const response = await within(responseMs, () =>
      client.sendRequest(type, params, cancellation.token),
    );
    if (!response.ok) cancellation.cancel();
    cancellation.dispose();
    return response.ok ? (response.value ?? undefined) : undefined;
  }

  const prepareText = (uri: string, text: string) =>
    request(prepareTextRequest, {
      ...{ uri, text },
      settings: settings(Uri.parse(uri)),
    });

  return {
    prepare: (uri) => request(prepareRequest, { textDocument: { uri } }),
    prepareText,
    describe: (document) => request(describeRequest, paramsOf(document)),
    async check(files) {
      const checked = await request(checkTextsRequest, {
        texts: files.map(({ uri, text }) => ({ uri: uri.toString(), text })),
        settings: settings(files[0]?.uri),
      });
      const { protocol2CodeConverter } = client;
      return (
        checked &&
        Promise.all(
          checked.problems.map((problems) =>
            protocol2CodeConverter.asDiagnostics([...problems]),
          ),
        )
      );
    },
    payloadOfResponse: (text, retrieved) =>
      request(payloadOfResponseRequest, {
        text,
        ...(retrieved && { retrieved }),
      }),
    pin: (document, kind) =>
      request(pinRequest, { ...paramsOf(document), kind }),
    insert: (uri, response, attributes) =>
      request(insertRequest, { textDocument: { uri }, response, attributes }),
    convert: (text, type) =>
      request(convertRequest, { text, ...(type !== undefined && { type }) }),
    locate: (locating) => request(locateRequest, locating),
    environmentsChanged() {
      const environments = options.environments?.() ?? [];
      client
        .sendNotification(environmentsNotification, { environments })
        .catch(() => undefined);
    },
    async restart() {
      await stop(client);
      client = startClient(create, options);
    },
    stop: () => stop(client),
  };
}

const responseMs = 30_000;
const stopMs = 5_000;

const paramsOf = ({ uri }: TextDocument) => ({
  textDocument: { uri: uri.toString() },
});

/**
 * As the user wrote them; the server parses them.
 * @param scope a file; without it, those of the window
 */
function settings(scope?: Uri): Partial<Settings> {
  const given = workspace.getConfiguration("cdpOrder", scope);
  return {
    problems: given.get<Settings["problems"]>("problems", {}),
    currencyNames: given.get<boolean>("currencyNames", true),
  };
}

/** The client itself tells the user where a start fails, and sends changed settings. */
function startClient(
  create: CreateClient,
  { documentation, environments }: LanguageServerOptions,
): BaseLanguageClient {
  const client: BaseLanguageClient = create(
    "cdpOrder",
    "CDP Order Language Server",
    {
      documentSelector: [{ language: languageId }],
      initializationOptions: {
        settings: settings(),
        suggestCommand: "editor.action.triggerSuggest",
        ...(environments && { environments: environments() }),
        turnOffCommand: "cdpOrder.turnOffProblem",
        documentationCommand: "cdpOrder.showDocumentation",
        convertCommand: "cdpOrder.convertToV21",
        documentation,
        opensSettings: true,
      } satisfies InitializationOptions,
      middleware: {
        workspace: {
          // The client's own way sends the whole section, addresses included.
          didChangeConfiguration: () =>
            client.sendNotification("workspace/didChangeConfiguration", {
              settings: { cdpOrder: settings() },
            }),
        },
      },
      revealOutputChannelOn: RevealOutputChannelOn.Never,
    },
  );
  client.onNotification(openSettingsNotification, ({ keys }) => {
    void openSettings(keys);
  });
  client.start().catch(() => undefined);
  return client;
}

/** A client that is still starting cannot be stopped. */
async function stop(client: BaseLanguageClient): Promise<void> {
  if (client.state === State.Starting)
    await within(stopMs, () => client.start());
  await within(stopMs, () => client.dispose());
}
