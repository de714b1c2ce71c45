import {
  Disposable,
  languages,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type Memento,
  type TextDocument,
} from "vscode";
import { withFallback } from "../async/with-fallback";
import { languageId } from "../language-client/protocol";
import { messages } from "./messages";
import { proposedName } from "./proposed-name";

/**
 * Asks once a file whether it should have the suffix of payloads: when one was
 * saved under another name, or when the user made it a payload by "Change
 * Language Mode". Without the suffix, it is something else the next time.
 */
export function offerRename(memento: Memento): Disposable {
  const offer = (document: TextDocument) => void ask(memento, document);
  return Disposable.from(
    // VS Code opens a document anew when its language changes.
    workspace.onDidOpenTextDocument((document) => {
      if (document.languageId === languageId) offer(document);
    }),
    workspace.onDidSaveTextDocument((document) => {
      if (document.languageId === languageId || isCopyOfPayload(document))
        offer(document);
    }),
  );
}

async function ask(memento: Memento, document: TextDocument): Promise<void> {
  const { uri } = document;
  const asked = memento.get<readonly string[]>(askedKey, []);
  const key = uri.toString();
  const name = proposedName({
    name: uri.path.slice(uri.path.lastIndexOf("/") + 1),
    isAssociated: isAssociated(document),
    isWritable: workspace.fs.isWritableFileSystem(uri.scheme) === true,
    wasAsked: asked.includes(key),
  });
  if (name === undefined) return;
  void memento.update(askedKey, [...asked, key].slice(-askedLimit));
  const answer = await window.showInformationMessage(
    messages.renameQuestion(name),
    messages.rename,
    messages.notNow,
  );
  if (answer !== messages.rename) return;
  const failure = await rename(uri, name);
  if (failure !== undefined) void window.showErrorMessage(failure);
}

/** Returns the message about a file that keeps its name. */
async function rename(uri: Uri, name: string): Promise<string | undefined> {
  const target = Uri.joinPath(uri, "..", name);
  if (await exists(target)) return messages.renameTaken(name);
  const edit = new WorkspaceEdit();
  edit.renameFile(uri, target, { overwrite: false, ignoreIfExists: false });
  // An editor moves along, with what is not saved yet.
  const isRenamed = await withFallback(false, async () =>
    workspace.applyEdit(edit),
  );
  return isRenamed ? undefined : messages.notRenamed(name);
}

function exists(uri: Uri): Promise<boolean> {
  return withFallback(false, async () => {
    await workspace.fs.stat(uri);
    return true;
  });
}

/** "Save As" leaves the payload open until the new file is saved. */
function isCopyOfPayload(document: TextDocument): boolean {
  return workspace.textDocuments.some(
    (open) =>
      open !== document &&
      open.languageId === languageId &&
      open.getText() !== "" &&
      open.getText() === document.getText(),
  );
}

/** A pattern without a slash is about the name alone. */
function isAssociated(document: TextDocument): boolean {
  const associations = workspace
    .getConfiguration("files", document)
    .get<Readonly<Record<string, string>>>("associations", {});
  return Object.entries(associations).some(([glob, language]) => {
    const pattern = glob.includes("/") ? glob : `**/${glob}`;
    return language === languageId && languages.match({ pattern }, document);
  });
}

const askedKey = "cdpOrder.renameAsked";
const askedLimit = 200;
