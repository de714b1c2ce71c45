import { Uri, window } from "vscode";
import { notSentReport } from "../../send/deliver";
import { createSendingMany, type RunResult } from "../../send/many/flow";
import { buttons } from "../../send/messages/buttons";
import { planNotSentMessage } from "../../send/messages/outcome";
import { actionsAfterRun, resultMessage } from "../../send/messages/result";
import { messages } from "../messages/send";
import { runAction } from "../run-action";
import type { SendServices } from "../send/send-services";
import { showReport } from "../send/show-report";
import type { Services } from "../services";
import { manyPorts } from "./many-ports";

/** "CDP: Send Plan…": what was sent once is not sent by it again. */
export async function sendPlan(services: SendServices): Promise<void> {
  const { lock, plan: view, planComparisons, refusals } = services;
  const { state } = view;
  if (state?.phase !== "planned") return;
  const { plan, excluded } = state;
  const ports = manyPorts(services, view.showRechecked);
  view.showConfirming();
  const sent = await createSendingMany(ports, lock)
    .send(plan, excluded)
    .finally(view.showNotConfirmed);
  if (!sent.ok)
    return showReport(
      services,
      notSentReport(sent.reason),
      () => sendPlan(services),
      planNotSentMessage(sent.reason),
    );
  view.showEnd(sent.run);
  // They say what would be changed, which has been done.
  await planComparisons.closeTabs();
  notifyResult(services, sent.run);
  for (const { row, report } of sent.run.results)
    if (row.status === "ready")
      await refusals.show(Uri.parse(row.file.uri), row.text, report);
}

function notifyResult({ plan }: Pick<Services, "plan">, ended: RunResult) {
  const allAccepted = ended.results.every(
    ({ report }) => report.outcome.status === "accepted",
  );
  const show = allAccepted
    ? window.showInformationMessage
    : window.showWarningMessage;
  void show(resultMessage(ended), ...actionsAfterRun(ended)).then((action) => {
    if (action !== buttons.showResult)
      return action && runAction(action, ended.environment);
    if (plan.state?.run === ended) return plan.focus();
    return void window.showInformationMessage(messages.planGone);
  });
}
