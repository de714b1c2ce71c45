import {
  languages,
  RelativePattern,
  workspace,
  type TextDocument,
  type Uri,
} from "vscode";

/**
 * Whether a glob that is on in `files.<key>` matches the file or folder: it is
 * about the whole path, or about that within the workspace folder.
 */
export function matchesSetting(
  key: "exclude" | "readonlyInclude" | "readonlyExclude",
  uri: Uri,
): boolean {
  const folder = workspace.getWorkspaceFolder(uri);
  // Its URI is what VS Code looks at.
  const document = { uri, languageId: "" } as TextDocument;
  return Object.entries(
    workspace
      .getConfiguration("files", uri)
      .get<Readonly<Record<string, unknown>>>(key, {}),
  )
    .filter(([, isOn]) => isOn === true)
    .flatMap(([glob]) =>
      folder ? [glob, new RelativePattern(folder, glob)] : [glob],
    )
    .some((pattern) => languages.match({ pattern }, document) > 0);
}
