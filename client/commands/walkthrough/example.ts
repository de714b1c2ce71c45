import {
  commands,
  DiagnosticSeverity,
  languages,
  Position,
  Uri,
  ViewColumn,
  window,
  workspace,
  type Range,
  type TextDocument,
} from "vscode";
import { within } from "../../async/within";
import { payloadAt, reveal } from "../../payloads/payload-document";
import { openUntitledPayload } from "../../payloads/untitled-payload";
import { recoveryButtons } from "../../send/messages/buttons";
import { withDelayedProgress } from "../../ui/progress";
import { startSandbox } from "../environments/start-sandbox";
import { messages } from "../messages/walkthrough";
import { runAction } from "../run-action";
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

interface OpenExample {
  readonly document: TextDocument;
  readonly mistakeFound: Promise<void>;
}

export function createExample(services: SendServices): Example {
  let example: OpenExample | undefined;

  async function open(): Promise<OpenExample | undefined> {
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
    setMilestone("exampleOpened");
    example = { document, mistakeFound: watchProblems(document.uri) };
    return example;
  }

  /** It may have been closed, or belong to an earlier window. */
  const opened = async () =>
    example && payloadAt(example.document.uri) ? example : open();

  return {
    open,
    async fix() {
      const example = await opened();
      if (!example) return;
      const { document, mistakeFound } = example;
      await reveal(document, new Position(0, 0));
      const found = await withDelayedProgress(messages.checking, (signal) =>
        within(checkedMs, () => Promise.race([mistakeFound, aborted(signal)])),
      );
      if (!found.ok) {
        await offerRestart();
        return;
      }
      const problem = mistakeIn(document.uri);
      // Who has gone elsewhere meanwhile is left there.
      if (!problem || !isActive(document)) return;
      await reveal(document, problem.range.start);
      await untilCalm(document.uri, problem.range);
      if (isActive(document))
        await commands.executeCommand("editor.action.quickFix");
    },
    async send() {
      const example = await opened();
      if (example) await sendDocument(services, example.document);
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

async function offerRestart(): Promise<void> {
  const answer = await window.showWarningMessage(
    messages.noProblemFound,
    recoveryButtons.restartServer,
  );
  if (answer) await runAction(answer, undefined);
}

const isActive = (document: TextDocument) =>
  window.activeTextEditor?.document === document;

/** Not the hint that its copy had while it was empty. */
const mistakeIn = (uri: Uri) =>
  languages
    .getDiagnostics(uri)
    .find(({ severity }) => severity <= DiagnosticSeverity.Warning);

/**
 * The problems are solved when they are gone while the payload is still there.
 * @returns when the first one is there
 */
function watchProblems(uri: Uri): Promise<void> {
  let hadProblems = false;
  return new Promise((resolve) => {
    const look = () => {
      const has = mistakeIn(uri) !== undefined;
      if (has) resolve();
      if (hadProblems && !has) {
        if (payloadAt(uri)) setMilestone("problemFixed");
        listening.dispose();
      }
      hadProblems = has;
    };
    const listening = languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((one) => one.toString() === uri.toString())) look();
    });
    // It may have been checked before anyone listens.
    look();
  });
}

/**
 * Until VS Code looks for fixes no more by itself: it does so a quarter of a
 * second after the cursor or the problems have changed, and then drops a menu
 * that somebody has just asked for.
 */
async function untilCalm(uri: Uri, range: Range): Promise<void> {
  let isCalm = false;
  const listening = languages.onDidChangeDiagnostics(({ uris }) => {
    if (uris.some((one) => one.toString() === uri.toString())) isCalm = false;
  });
  for (let rounds = 0; !isCalm && rounds < 10; rounds++) {
    isCalm = true;
    // Once it is answered, the window has heard of all that came before.
    await commands.executeCommand(
      "vscode.executeCodeActionProvider",
      ...[uri, range],
    );
    await new Promise((resolve) => setTimeout(resolve, calmMs));
  }
  listening.dispose();
}

const calmMs = 500;

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    signal.addEventListener("abort", () => {
      resolve();
    });
  });

/** A new window on a busy machine takes long to its first problems. */
const checkedMs = 60_000;
