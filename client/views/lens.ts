import {
  CodeLens,
  Disposable,
  EventEmitter,
  languages,
  Range,
  workspace,
  type TextDocument,
} from "vscode";
import { languageId, type Described } from "../language-client/protocol";
import type { EnvironmentStore } from "../environments/environment-store";
import { lensTitle } from "./lens-title";

/** One lens at the top of a payload: where it goes, and the way to send it. */
export function showLens(
  store: EnvironmentStore,
  describe: (document: TextDocument) => Promise<Described | undefined>,
): Disposable {
  const changed = new EventEmitter<void>();
  return Disposable.from(
    changed,
    workspace.onDidGrantWorkspaceTrust(() => {
      changed.fire();
    }),
    store.onDidChange(() => {
      changed.fire();
    }),
    languages.registerCodeLensProvider(
      { language: languageId },
      {
        onDidChangeCodeLenses: changed.event,
        async provideCodeLenses(document) {
          const described = await describe(document);
          if (described === undefined) return [];
          const { active } = store.current();
          const title = lensTitle(described, active, workspace.isTrusted);
          return [
            new CodeLens(
              new Range(0, 0, 0, 0),
              workspace.isTrusted
                ? active === undefined
                  ? // A click that says nothing of sending must not send.
                    { title, command: "cdpOrder.selectEnvironment" }
                  : {
                      title,
                      command: "cdpOrder.send",
                      arguments: [document.uri],
                    }
                : { title, command: "workbench.trust.manage" },
            ),
          ];
        },
      },
    ),
  );
}
