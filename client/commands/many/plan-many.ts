import { Uri, window } from "vscode";
import { pickPayloads } from "../../dialogs/pick-payloads";
import type { Environment } from "../../environments/environment";
import { messages as payloadMessages } from "../../payloads/messages";
import { payloadFiles } from "../../payloads/payload-files";
import { notSentReport } from "../../send/deliver";
import { createSendingMany, type AskFiles } from "../../send/many/flow";
import {
  filesToCompareAgain,
  isBusy,
  type PlanState,
} from "../../send/many/plan-state";
import type { PayloadFile } from "../../send/many/payload-file";
import { noPlanMessage } from "../../send/messages/outcome";
import type { NotSentReason } from "../../send/outcome";
import { messages } from "../messages/send";
import type { SendServices } from "../send/send-services";
import { showReport } from "../send/show-report";
import { filesAt } from "./files-at";
import { manyPorts } from "./many-ports";

/** "CDP: Send Several Payloads…", for the files of a menu, or of the user's selection: shows what would be sent. */
export async function planMany(
  services: SendServices,
  uri?: unknown,
  uris?: unknown,
): Promise<void> {
  await plan(services, (environment) =>
    filesOf(selectedUris(uri, uris), environment),
  );
}

/** "CDP: Compare Plan Again", in the environment of the plan: what was unchecked stays so. */
export async function comparePlanAgain(services: SendServices): Promise<void> {
  const { state } = services.plan;
  if (state === undefined) return;
  const files = filesToCompareAgain(state);
  if (files.length === 0)
    void window.showInformationMessage(messages.nothingToCompare);
  else await plan(services, () => Promise.resolve(files), state);
}

async function plan(
  services: SendServices,
  askFiles: AskFiles,
  before?: PlanState,
): Promise<void> {
  const { lock, plan: view, planComparisons } = services;
  const again = () => plan(services, askFiles, before);
  // Nobody should select files for a plan that cannot be made now.
  if (view.state && isBusy(view.state))
    return showNotCompared({ code: "busy" });
  const ports = manyPorts(services, async (made) => {
    await planComparisons.closeTabs();
    // The user may have unchecked more while it was compared.
    const { excluded } = (before && view.state) ?? before ?? noneExcluded;
    await view.show(made, excluded);
  });
  const planned = await createSendingMany(ports, lock).plan(
    askFiles,
    before?.plan.environment,
  );
  if (!planned.ok) await showNotCompared(planned.reason);

  function showNotCompared(reason: NotSentReason): Promise<void> {
    const message = noPlanMessage(reason);
    return showReport(services, notSentReport(reason), again, message);
  }
}

const noneExcluded: Pick<PlanState, "excluded"> = { excluded: new Set() };

/** `undefined` if there are none, or the user cancels. */
async function filesOf(
  selected: readonly Uri[] | undefined,
  environment: Environment,
): Promise<readonly PayloadFile[] | undefined> {
  const files = filesAt(await payloadFiles(selected));
  if (files.length === 0) {
    void window.showInformationMessage(
      selected ? messages.noneSelected : payloadMessages.noPayloads,
    );
    return undefined;
  }
  const picked = selected
    ? files
    : await pickPayloads(files, messages.pickMany(environment));
  return picked?.length === 0 ? undefined : picked;
}

/** The arguments of a menu: the file that was clicked, and all that are selected. */
function selectedUris(uri: unknown, uris: unknown): readonly Uri[] | undefined {
  const all: readonly unknown[] = Array.isArray(uris) ? uris : [];
  const selected = all.filter((one) => one instanceof Uri);
  if (selected.length > 0) return selected;
  return uri instanceof Uri ? [uri] : undefined;
}
