import { Uri, window, workspace } from "vscode";
import { pickPayloads } from "../../dialogs/pick-payloads";
import { messages as payloadMessages } from "../../payloads/messages";
import { payloadFiles } from "../../payloads/payload-files";
import { notSentReport } from "../../send/deliver";
import { createSendMany, type RunResult } from "../../send/many/flow";
import { actionsAfterRun, resultMessage } from "../../send/messages/result";
import type { PayloadFile } from "../../send/many/row";
import { messages } from "../messages/send";
import { runAction } from "../run-action";
import type { Services } from "../services";
import { manyPorts } from "./many-ports";
import type { SendServices } from "./send-services";
import { showReport } from "./show-report";

/** "CDP: Send Several Payloads…", for the files of a menu, of a table, or of the user's selection. */
export async function sendMany(
  services: SendServices,
  uri?: unknown,
  uris?: unknown,
): Promise<void> {
  const { ports, lock, refusals } = services;
  const files = ports.isTrusted() ? await filesOf(services, uri, uris) : [];
  if (files === undefined) return;
  const sent = await createSendMany(manyPorts(services), lock)(files);
  if (!sent.ok) {
    await showReport(services, notSentReport(sent.reason), () =>
      sendMany(services, uri, uris),
    );
    return;
  }
  notifyResult(services, sent.run);
  for (const { row, report } of sent.run.results)
    if (row.status === "ready")
      await refusals.show(Uri.parse(row.file.uri), row.text, report);
}

/** `undefined` if there are none, or the user cancels. */
async function filesOf(
  { tables }: Pick<Services, "tables">,
  uri: unknown,
  uris: unknown,
): Promise<readonly PayloadFile[] | undefined> {
  const inTable = uri instanceof Uri ? tables.filesOf(uri) : undefined;
  const selected =
    inTable?.map((file) => Uri.parse(file)) ?? selectedUris(uri, uris);
  const files = filesAt(await payloadFiles(selected));
  if (files.length === 0) {
    void window.showInformationMessage(
      selected ? messages.noneSelected : payloadMessages.noPayloads,
    );
    return undefined;
  }
  const picked = selected ? files : await pickPayloads(files);
  return picked?.length === 0 ? undefined : picked;
}

/** The arguments of a menu: the file that was clicked, and all that are selected. */
function selectedUris(uri: unknown, uris: unknown): readonly Uri[] | undefined {
  const all: readonly unknown[] = Array.isArray(uris) ? uris : [];
  const selected = all.filter((one) => one instanceof Uri);
  if (selected.length > 0) return selected;
  return uri instanceof Uri ? [uri] : undefined;
}

function filesAt(uris: readonly Uri[]): readonly PayloadFile[] {
  return uris
    .map((uri) => ({
      uri: uri.toString(),
      name: workspace.asRelativePath(uri),
    }))
    .sort((one, other) =>
      one.name.localeCompare(other.name, "en", { numeric: true }),
    );
}

function notifyResult(
  { tables }: Pick<Services, "tables">,
  ended: RunResult,
): void {
  const allAccepted = ended.results.every(
    ({ report }) => report.outcome.status === "accepted",
  );
  const show = allAccepted
    ? window.showInformationMessage
    : window.showWarningMessage;
  void show(resultMessage(ended), ...actionsAfterRun(ended)).then((action) =>
    action === "Show Result"
      ? tables.showResult(ended)
      : action && runAction(action, ended.environment),
  );
}
