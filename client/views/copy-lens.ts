import {
  CodeLens,
  languages,
  Range,
  type Disposable,
  type TextDocument,
} from "vscode";
import { languageId, type Described } from "../language-client/protocol";
import { lensTitles } from "./messages";

/** One lens at the top of a payload that cannot be sent from here: the way to take it along. */
export function showCopyLens(
  describe: (document: TextDocument) => Promise<Described | undefined>,
): Disposable {
  return languages.registerCodeLensProvider(
    { language: languageId },
    {
      async provideCodeLenses(document) {
        const described = await describe(document);
        if (described === undefined) return [];
        return [
          new CodeLens(new Range(0, 0, 0, 0), {
            title: lensTitles.copy(described.kind),
            command: "cdpOrder.copyAsCurl",
            arguments: [document.uri],
          }),
        ];
      },
    },
  );
}
