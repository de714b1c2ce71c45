import type { ExtensionContext, TreeDataProvider, TreeView } from "vscode";
import { SandboxRunner } from "./commands/environments/sandbox-runner";
import { reportAbandoned } from "./commands/history/report-abandoned";
import type { CommandHandler } from "./commands/register-commands";
import { loggedExchange } from "./commands/send/logged-exchange";
import type { SendingCommandName } from "./commands/sending-command-names";
import { sendingCommands } from "./commands/sending-commands";
import type { LanguageServices } from "./commands/language-services";
import {
  credentialStore,
  withSandboxCredentials,
} from "./environments/credential-store";
import type { EnvironmentStore } from "./environments/environment-store";
import { openHistory } from "./send/history/history";
import { seenResources } from "./send/seen";
import { currentUserSettings } from "./settings/user-value";
import { ComparisonDocuments } from "./views/comparison-documents";
import { EntryDocuments } from "./views/entry-documents";
import { showHistoryMilestones } from "./views/milestones";
import { PlanComparisons } from "./views/plan-comparisons";
import { PlanView } from "./views/plan-view";
import { RefusalProblems } from "./views/refusal-problems";
import { ResponseDocuments } from "./views/response-documents";
import { fillUpdatesView, type UpdatesRow } from "./views/updates-tree";

/** What activation has made before there was anything to send. */
interface Activated extends LanguageServices {
  readonly environments: EnvironmentStore;
  readonly updatesView: TreeView<UpdatesRow>;
  readonly historyFolder: string;
  readonly seenFolder: string;
}

export interface ActiveSending {
  readonly commands: Readonly<Record<SendingCommandName, CommandHandler>>;
  readonly updates: TreeDataProvider<UpdatesRow>;
  readonly stop: () => Promise<void>;
}

/** Puts together what sends; a chunk of its own, loaded when it is first asked for. */
export function activateSending(
  { subscriptions, secrets }: ExtensionContext,
  { updatesView, historyFolder, seenFolder, ...activated }: Activated,
): ActiveSending {
  const { log, environments, server } = activated;
  const keepDays = () => currentUserSettings().historyDays;
  const history = openHistory(historyFolder, {
    keepBodies: () => currentUserSettings().keepBodies,
    keepDays,
  });
  const updates = fillUpdatesView(
    updatesView,
    history,
    historyFolder,
    keepDays,
  );
  const services = {
    ...activated,
    credentials: withSandboxCredentials(
      credentialStore(secrets),
      () => environments.sandbox,
    ),
    sandbox: new SandboxRunner(),
    exchange: loggedExchange(log),
    history,
    seen: seenResources(seenFolder),
    comparisons: new ComparisonDocuments(),
    entries: new EntryDocuments(),
    plan: new PlanView(),
    planComparisons: new PlanComparisons(),
    refusals: new RefusalProblems(server.locate),
    responses: new ResponseDocuments(),
    updates,
  };
  subscriptions.push(
    services.comparisons,
    services.entries,
    services.plan,
    services.planComparisons,
    services.refusals,
    services.responses,
    updates.disposable,
    showHistoryMilestones(history, historyFolder),
  );
  void history.removeOld();
  void reportAbandoned(services);
  return {
    commands: sendingCommands(services),
    updates: updates.rows,
    stop: () => services.sandbox.stop(),
  };
}
