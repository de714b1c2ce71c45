import { commands, Uri, workspace, type Disposable } from "vscode";
import {
  documentationFragment,
  documentationSection,
} from "./documentation-section";
import { messages } from "./messages";

/** The pages of docs/ that are shipped, by their names without the suffix. */
export type DocumentationPage = keyof typeof messages.documentation;

const scheme = "cdp-order-docs";

/** The beginning of the URI of each code's read-only document; the code and `.md` follow it. */
export const problemDocuments = `${scheme}:/problems/`;

/** Serves the sections of the page of problems as documents of their own. */
export function showProblemDocuments(extension: Uri): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent(uri) {
      const page = await workspace.fs.readFile(pageUri(extension, "problems"));
      const code = uri
        .toString(true)
        .slice(problemDocuments.length)
        .replace(/\.md$/, "");
      return (
        documentationSection(new TextDecoder().decode(page), code) ??
        messages.noDocumentation
      );
    },
  });
}

/** Opens a page as it is meant to be read, at the section of a problem code if there is one. */
export async function showPage(
  extension: Uri,
  page: DocumentationPage,
  code = "",
): Promise<void> {
  await commands.executeCommand(
    "markdown.showPreview",
    pageUri(extension, page).with({ fragment: documentationFragment(code) }),
  );
}

function pageUri(extension: Uri, page: DocumentationPage): Uri {
  return Uri.joinPath(extension, "docs", `${page}.md`);
}
