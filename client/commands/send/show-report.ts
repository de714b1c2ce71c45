import { commands, Uri, window } from "vscode";
import type { UpdateReport } from "../../send/deliver";
import { actionsAfter, type OutcomeAction } from "../../send/actions";
import type { Update } from "../../send/update";
import { focusOpenFile } from "../../payloads/open-tabs";
import { environmentOf, responseOf } from "../../send/outcome";
import { buttons } from "../../send/messages/buttons";
import { reportMessage } from "../../send/messages/report";
import { showResponse } from "../../views/response-documents";
import { runAction } from "../run-action";
import type { Services } from "../services";

type ReportServices = Pick<Services, "comparisons" | "responses">;

/**
 * Shows how an update ended, with the server's response. Does not wait for what
 * the user does with the notification.
 * @param retry does the same once more
 */
export async function showReport(
  services: ReportServices,
  report: UpdateReport,
  retry: () => unknown,
  message = reportMessage(report),
): Promise<void> {
  const { outcome, update } = report;
  if (outcome.status === "accepted" && update) {
    await services.comparisons.close(update);
    await focusFile(update);
  }
  const received = responseOf(outcome);
  const response =
    received?.text && outcome.status !== "notSent"
      ? services.responses.addResponse(
          received,
          outcome.destination.environment.name,
        )
      : undefined;
  void notify(report, message).then((action) =>
    action === buttons.reviewAgain
      ? retry()
      : action && runReportAction(services, action, report),
  );
  if (response !== undefined) await showResponse(response);
}

/** The payload that the update came from, if it is open. */
async function focusFile({ origin }: Update): Promise<void> {
  const file =
    origin.cause === "send"
      ? origin.file.uri
      : origin.cause === "many"
        ? origin.uri
        : origin.entry.file;
  if (file !== undefined) await focusOpenFile(Uri.parse(file));
}

function notify(
  report: UpdateReport,
  message: string,
): Thenable<OutcomeAction | undefined> {
  const { outcome } = report;
  const actions = actionsAfter(report);
  switch (outcome.status) {
    case "accepted":
      return window.showInformationMessage(message, ...actions);
    case "refused":
      return window.showErrorMessage(message, ...actions);
    case "unknown":
      return window.showWarningMessage(message, ...actions);
    case "notSent":
      // A user who cancels knows that nothing was sent.
      return outcome.reason.code === "dismissed"
        ? Promise.resolve(undefined)
        : window.showWarningMessage(message, ...actions);
  }
}

async function runReportAction(
  { comparisons }: ReportServices,
  action: Exclude<OutcomeAction, typeof buttons.reviewAgain>,
  { outcome, update, echo, entry }: UpdateReport,
): Promise<void> {
  switch (action) {
    case buttons.compare:
      if (update && echo) await comparisons.showEcho(update, echo.live);
      return;
    case buttons.undo:
      await commands.executeCommand("cdpOrder.undoEntry", entry);
      return;
    case buttons.compareWithLive:
      await commands.executeCommand("cdpOrder.compareEntryWithLive", entry);
      return;
    default:
      await runAction(action, environmentOf(outcome));
  }
}
