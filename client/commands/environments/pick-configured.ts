import { commands, window } from "vscode";
import {
  environmentOption,
  pickEnvironment,
} from "../../dialogs/pick-environment";
import type { Environment } from "../../environments/environment";
import { messages } from "../messages/environments";
import type { Services } from "../services";

/** One of the environments in the user's settings; `undefined` if there is none or the user cancels. */
export async function pickConfigured(
  { environments }: Pick<Services, "environments">,
  title: string,
): Promise<Environment | undefined> {
  const configured = environments
    .current()
    .environments.filter(({ source }) => source === "settings");
  if (configured.length > 0)
    return pickEnvironment(title, configured.map(environmentOption));
  const add = messages.addEnvironment;
  const answer = await window.showInformationMessage(
    messages.noneConfigured,
    add,
  );
  if (answer === add) await commands.executeCommand("cdpOrder.addEnvironment");
  return undefined;
}
