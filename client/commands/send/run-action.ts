import { commands } from "vscode";
import type { EnvironmentCommands } from "../environments/environments";
import type { RunRecoveryAction } from "../find/search";
import type { LanguageServer } from "../../language-client/language-server";
import type { RunOutcomeAction } from "./show-report";
import type { Outcome } from "../../send/outcome";
import type { SendCommands } from "./send";
import type { ComparisonDocuments } from "../../views/comparison-documents";

/** What the buttons do that help against a hindrance. */
export function remedies(parts: {
  readonly environments: EnvironmentCommands;
  readonly server: LanguageServer;
  readonly showLog: () => void;
}): RunRecoveryAction {
  const { environments, server, showLog } = parts;
  return async (remedy, environment) => {
    switch (remedy) {
      case "Show Log":
        showLog();
        return;
      case "Set Credentials":
        await environments.setCredentials(environment);
        return;
      case "Select Environment":
        await environments.select();
        return;
      case "Restart Language Server":
        await server.restart();
        return;
      case "Manage Workspace Trust":
        await commands.executeCommand("workbench.trust.manage");
    }
  };
}

/** What the buttons below an outcome do. */
export function offers(parts: {
  /** Asked for when a button is pressed: it is what shows the outcomes. */
  readonly sending: () => SendCommands;
  readonly changes: ComparisonDocuments;
  readonly runRecoveryAction: RunRecoveryAction;
}): RunOutcomeAction {
  const { sending, changes, runRecoveryAction } = parts;
  return async (offer, { outcome, update, echo, entry }) => {
    switch (offer) {
      case "Compare":
        if (update && echo) await changes.showEcho(update, echo.live);
        return;
      case "Undo":
        if (entry) await sending().undo(entry);
        return;
      case "Compare with Live":
        if (entry) await sending().compareWithLive(entry);
        return;
      default:
        await runRecoveryAction(offer, environmentOf(outcome));
    }
  };
}

function environmentOf(outcome: Outcome) {
  if (outcome.is !== "notSent") return outcome.destination.environment;
  return "destination" in outcome.reason
    ? outcome.reason.destination.environment
    : undefined;
}
