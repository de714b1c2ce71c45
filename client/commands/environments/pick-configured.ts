import { commands, window } from "vscode";
import {
  environmentOptions,
  pickEnvironment,
} from "../../dialogs/pick-environment";
import type { Environment } from "../../environments/environment";
import { messages } from "../messages/environments";
import type { Services } from "../services";

/**
 * One of the environments in the user's settings; `undefined` if there is none or the user cancels.
 * @param sources where else it may come from
 */
export async function pickConfigured(
  { environments }: Pick<Services, "environments">,
  title: string,
  sources: readonly Environment["source"][] = ["settings"],
): Promise<Environment | undefined> {
  const configured = environments
    .current()
    .environments.filter(({ source }) => sources.includes(source));
  if (configured.length > 0)
    return pickEnvironment(title, environmentOptions(configured));
  const add = messages.addEnvironment;
  const answer = await window.showInformationMessage(
    messages.noneConfigured,
    add,
  );
  if (answer === add) await commands.executeCommand("cdpOrder.addEnvironment");
  return undefined;
}
