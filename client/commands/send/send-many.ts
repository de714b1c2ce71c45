import { setTimeout as wait } from "node:timers/promises";
import { commands, Disposable, Uri, window, workspace } from "vscode";
import type { RunRecoveryAction } from "../find/search";
import type { LoggedExchange } from "./logged-exchange";
import { payloadFiles } from "../../payloads/payload-files";
import { currentText } from "../../payloads/file-text";
import type { PresentReport } from "./show-report";
import type { KeyedLock } from "../../async/keyed-lock";
import { notSentReport } from "../../send/deliver";
import { createSendMany, type RunResult } from "../../send/many/flow";
import { actionsAfterRun, resultMessage } from "../../send/messages/result";
import type { PayloadFile } from "../../send/many/row";
import type { SendPorts } from "../../send/ports";
import { confirmPlan } from "../../dialogs/confirm";
import { pickPayloads } from "../../dialogs/pick-payloads";
import type { RefusalProblems } from "../../views/refusal-problems";
import { UpdateTables } from "../../views/update-tables";
import { withProgress } from "../../views/watched";

/** "CDP: Send Updates…" */
export function manyCommands(parts: {
  readonly ports: SendPorts;
  readonly exchange: LoggedExchange;
  /** Shared with whoever sends single updates. */
  readonly lock: KeyedLock;
  readonly present: PresentReport;
  readonly refusals: RefusalProblems;
  readonly runRecoveryAction: RunRecoveryAction;
}): Disposable {
  const { ports, exchange, lock, present, refusals, runRecoveryAction } = parts;
  const tables = new UpdateTables();
  const never = new AbortController().signal;
  const sendMany = createSendMany(
    {
      ...ports,
      exchange: (request, credentials, { environment }, signal = never) =>
        exchange(request, credentials, environment, signal),
      readText: (file) => currentText(Uri.parse(file)),
      wait: (ms, signal) =>
        wait(ms, undefined, { signal }).catch(() => undefined),
      withProgress,
      showPlan: tables.showPlan,
      confirmPlan: confirmPlan,
    },
    lock,
  );

  async function send(uri?: unknown, uris?: unknown): Promise<void> {
    const files = ports.isTrusted() ? await filesOf(uri, uris) : [];
    if (files === undefined) return;
    const ended = await sendMany(files);
    if (ended.is === "notSent") await present(notSentReport(ended));
    else {
      tell(ended);
      await markRefusals(ended);
    }
  }

  /** Those of a table, of a selection, or of the user's choice. */
  async function filesOf(
    uri: unknown,
    uris: unknown,
  ): Promise<readonly PayloadFile[] | undefined> {
    const inTable = uri instanceof Uri ? tables.filesOf(uri) : undefined;
    const selected = inTable?.map((one) => Uri.parse(one)) ?? urisIn(uri, uris);
    const files = named(await payloadFiles(selected));
    if (files.length === 0) {
      void window.showInformationMessage(
        selected
          ? "There is no payload to send here: no file is named *.cdp-order.json."
          : "There is no payload in this workspace: no file is named *.cdp-order.json.",
      );
      return undefined;
    }
    const chosen = selected ? files : await pickPayloads(files);
    return chosen?.length === 0 ? undefined : chosen;
  }

  function tell(ended: RunResult): void {
    const isClear = ended.results.every(
      ({ report }) => report.outcome.is === "accepted",
    );
    const show = isClear
      ? window.showInformationMessage
      : window.showWarningMessage;
    void show(resultMessage(ended), ...actionsAfterRun(ended)).then((offer) =>
      offer === "Show Result"
        ? tables.showResult(ended)
        : offer && runRecoveryAction(offer, ended.environment),
    );
  }

  async function markRefusals({ results }: RunResult): Promise<void> {
    for (const { row, report } of results)
      if (row.is === "ready")
        await refusals.show(Uri.parse(row.file.uri), row.text, report);
  }

  // Folders get the entry of the menu where payloads are worked on only.
  void commands.executeCommand("setContext", "cdpOrder.isActive", true);
  return Disposable.from(
    tables,
    commands.registerCommand("cdpOrder.sendMany", send),
  );
}

/** What a menu gives: the one that was pointed at, and all that are selected. */
function urisIn(uri: unknown, uris: unknown): readonly Uri[] | undefined {
  const all: readonly unknown[] = Array.isArray(uris) ? uris : [];
  const selected = all.filter((one) => one instanceof Uri);
  if (selected.length > 0) return selected;
  return uri instanceof Uri ? [uri] : undefined;
}

function named(uris: readonly Uri[]): readonly PayloadFile[] {
  return uris
    .map((uri) => ({
      uri: uri.toString(),
      name: workspace.asRelativePath(uri),
    }))
    .sort((one, other) =>
      one.name.localeCompare(other.name, "en", { numeric: true }),
    );
}
