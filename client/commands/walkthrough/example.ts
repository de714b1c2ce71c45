import {
  commands,
  DiagnosticSeverity,
  languages,
  Position,
  Uri,
  ViewColumn,
  window,
  workspace,
  type Diagnostic,
  type Disposable,
  type TextDocument,
} from "vscode";
import { within } from "../../async/within";
import { payloadAt, reveal } from "../../payloads/payload-document";
import { openUntitledPayload } from "../../payloads/untitled-payload";
import { startSandbox } from "../environments/start-sandbox";
import { sendDocument } from "../send/send-update";
import type { SendServices } from "../send/send-services";
import { setMilestone } from "../../views/milestones";

/** The commands of the walkthrough that are about its example. */
export interface Example {
  /** "CDP: Open Example": starts the sandbox and opens a copy of the shipped payload, which has a mistake. */
  readonly open: () => Promise<unknown>;
  /** Shows what can be done about the mistake. */
  readonly fix: () => Promise<void>;
  readonly send: () => Promise<void>;
}

export function createExample(services: SendServices): Example {
  let uri: Uri | undefined;

  async function open(): Promise<TextDocument | undefined> {
    if (!(await useSandbox(services))) return undefined;
    const { extensionUri } = services.extension;
    const file = Uri.joinPath(
      extensionUri,
      "walkthrough/first-update.cdp-order.json",
    );
    const text = new TextDecoder().decode(await workspace.fs.readFile(file));
    // Beside the walkthrough, which goes on.
    const column = window.activeTextEditor ? undefined : ViewColumn.Beside;
    const editor = await openUntitledPayload("first-update", column);
    const { document } = editor;
    await editor.edit((edit) => {
      edit.insert(new Position(0, 0), text);
    });
    uri = document.uri;
    setMilestone("exampleOpened");
    watchProblems(uri);
    return document;
  }

  /** It may have been closed, or belong to an earlier window. */
  const opened = async () => (uri && payloadAt(uri)) ?? (await open());

  return {
    open,
    async fix() {
      const known = uri && payloadAt(uri);
      const document = known ?? (await open());
      if (document === undefined) return;
      const problem = known
        ? mistakeIn(known.uri)
        : await firstMistake(document.uri);
      await reveal(document, problem?.range.start ?? new Position(0, 0));
      if (!problem) return;
      // The first answer takes a while, and problems that come meanwhile would close the menu.
      await commands.executeCommand(
        "vscode.executeCodeActionProvider",
        document.uri,
        problem.range,
      );
      await commands.executeCommand("editor.action.quickFix");
    },
    async send() {
      const document = await opened();
      if (document) await sendDocument(services, document);
    },
  };
}

/** Whether it is the active environment now. */
async function useSandbox(services: SendServices): Promise<boolean> {
  const { environments } = services;
  const running = environments.sandbox;
  if (running) await environments.select(running.environment);
  else await startSandbox(services);
  return environments.sandbox !== undefined;
}

/** Not the hint that its copy had while it was empty. */
const mistakeIn = (uri: Uri) =>
  languages
    .getDiagnostics(uri)
    .find(({ severity }) => severity <= DiagnosticSeverity.Warning);

/** Of a payload that was just opened; `undefined` where the language server finds none in time. */
async function firstMistake(uri: Uri): Promise<Diagnostic | undefined> {
  let listening: Disposable | undefined;
  const found = await within(
    10_000,
    () =>
      new Promise<Diagnostic>((resolve) => {
        const look = () => {
          const problem = mistakeIn(uri);
          if (problem) resolve(problem);
        };
        listening = languages.onDidChangeDiagnostics(look);
        look();
      }),
  );
  listening?.dispose();
  return found.ok ? found.value : undefined;
}

/** The problems are solved when they are gone while the payload is still there. */
function watchProblems(uri: Uri): void {
  let hadProblems = false;
  const listening = languages.onDidChangeDiagnostics(({ uris }) => {
    if (!uris.some((one) => one.toString() === uri.toString())) return;
    const has = mistakeIn(uri) !== undefined;
    if (hadProblems && !has) {
      if (payloadAt(uri)) setMilestone("problemFixed");
      listening.dispose();
    }
    hadProblems = has;
  });
}
