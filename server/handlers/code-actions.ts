import { ResponseError } from "vscode-languageserver";
import type { ActionClient } from "../language/features";
import type { Session } from "../session";
import { inSlices } from "./in-slices";
import { onDocumentRequest } from "./on-document-request";
import type { ServerContext } from "./server-context";

/** For the light bulb and on save. */
export function registerCodeActions(server: ServerContext): void {
  const { connection, session, documents, guard } = server;
  const { loadFeatures, nextTurn } = server;

  connection.onCodeAction(
    onDocumentRequest(server)(
      "textDocument/codeAction",
      async ({ features, document, payload }, { range, context }, token) => {
        const request = { range, context };
        const { uri, version } = document;
        const actions = await inSlices(
          features.codeActions(
            document,
            documents,
            request,
            actionClient(session),
          ),
          token,
          () => documents.open.get(uri)?.version === version,
          nextTurn,
        );
        return actions instanceof ResponseError
          ? actions
          : [
              ...actions,
              ...features.sortActions(document, payload, context.only),
              ...features.convertActions(
                document,
                payload,
                request,
                actionClient(session),
              ),
            ];
      },
    ),
  );

  connection.onCodeActionResolve(
    guard.request("codeAction/resolve", async (action, token) => {
      const { actionDocument, resolveAction } = await loadFeatures();
      return inSlices(
        resolveAction(action, documents, actionClient(session)),
        token,
        () => actionDocument(action, documents) !== undefined,
        nextTurn,
      );
    }),
  );
}

function actionClient({ capabilities, commands }: Session): ActionClient {
  const { codeAction } = capabilities.textDocument ?? {};
  const { workspaceEdit } = capabilities.workspace ?? {};
  return {
    resolvesEdits:
      codeAction?.dataSupport === true &&
      codeAction.resolveSupport?.properties.includes("edit") === true,
    documentChanges: workspaceEdit?.documentChanges ?? false,
    snippetEdits: workspaceEdit?.snippetEditSupport ?? false,
    turnOffCommand: commands.turnOffCommand,
    documentationCommand: commands.documentationCommand,
    convertCommand: commands.convertCommand,
  };
}
