import type { ConfigurationItem } from "vscode-languageserver";
import { parseSection, section, type Settings } from "../check/settings";
import { ignoreRejection } from "./ignore-rejection";
import type { ServerContext } from "./server-context";

export interface DocumentSettings {
  /** Asks for those of all open documents anew; until the response, the ones that there were count. */
  readonly refresh: () => void;
  /** As the client gave them for the open documents: unknown, in their section. */
  readonly given: () => readonly unknown[];
}

/**
 * The settings of each open document, which may be those of its folder: asked
 * from the client when the document opens. Where a client cannot tell them, or
 * does not, the same ones count for all documents.
 * @param received after each response; whether it changed what counts for a document
 */
export function registerDocumentSettings(
  { connection, session, documents: { open }, guard }: ServerContext,
  received: (isChanged: boolean) => void,
): DocumentSettings {
  const byUri = new Map<string, Given>();
  /** The last request about each open document: only its response counts. */
  const requests = new Map<string, object>();

  function ask(uris: readonly string[]): void {
    const { configuration } = session.capabilities.workspace ?? {};
    if (!configuration || uris.length === 0) return;
    const request = {};
    for (const uri of uris) requests.set(uri, request);
    const response = connection.workspace.getConfiguration(
      uris.flatMap(itemsFor),
    );
    const isLatest = (uri: string) => requests.get(uri) === request;
    ignoreRejection(
      response.then((values: unknown) => {
        receive(uris, isLatest, values);
      }),
    );
  }

  const receive = guard.task(
    "workspace/configuration",
    (
      uris: readonly string[],
      isLatest: (uri: string) => boolean,
      values: unknown,
    ) => {
      if (!Array.isArray(values)) return;
      const changes = uris.map((uri, index) => {
        if (!isLatest(uri)) return false;
        const [problems, currencyNames] = (values as unknown[]).slice(
          index * names.length,
        );
        const given: Given = { problems, currencyNames };
        byUri.set(uri, given);
        return session.setDocumentSettings(uri, parse(given));
      });
      received(changes.includes(true));
    },
  );

  open.onDidOpen(
    guard.task("textDocument/didOpen", ({ document: { uri } }) => {
      ask([uri]);
    }),
  );

  open.onDidClose(
    guard.task("textDocument/didClose", ({ document: { uri } }) => {
      requests.delete(uri);
      byUri.delete(uri);
      session.setDocumentSettings(uri, undefined);
    }),
  );

  return {
    refresh() {
      ask(open.keys());
    },
    given: () => [...byUri.values()].map((given) => ({ [section]: given })),
  };
}

/** Asked for one by one: the section as a whole would bring the addresses of the environments. */
const names = ["problems", "currencyNames"] as const;

type Given = Readonly<Record<(typeof names)[number], unknown>>;

const itemsFor = (scopeUri: string): readonly ConfigurationItem[] =>
  names.map((name) => ({ scopeUri, section: `${section}.${name}` }));

/** Only what the client has an answer for. */
function parse({ problems, currencyNames }: Given): Partial<Settings> {
  return {
    ...(problems != null && parseSection({ problems })),
    ...(typeof currencyNames === "boolean" && { currencyNames }),
  };
}
