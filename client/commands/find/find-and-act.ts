import { env, window, workspace } from "vscode";
import { askFind, type ChosenAction } from "../../dialogs/find/find-dialog";
import type { Environment } from "../../environments/environment";
import type { ActivePayload } from "../../payloads/active-payload";
import { emptyLineFor, targetLineFor } from "../../send/target";
import { selectEnvironment } from "../environments/select-environment";
import { messages } from "../messages/find";
import type { Services } from "../services";
import { retrieveIntoPayload } from "./retrieve-into-payload";
import { notifyFailure, searchIn, type SearchServices } from "./search";

export type FindServices = SearchServices &
  Pick<Services, "environments" | "sandbox" | "server" | "seen">;

/**
 * Finds an order or item in the active environment, asks what to do with it,
 * and does it.
 * @param readPayload reads the payload that a target line could be written to
 */
export async function findAndAct(
  services: FindServices,
  actions: readonly ChosenAction["action"][],
  readPayload: () => Promise<ActivePayload | undefined>,
): Promise<void> {
  if (!workspace.isTrusted)
    return notifyFailure({ ok: false, reason: { code: "untrusted" } });
  const environment =
    services.environments.current().active ??
    (await selectEnvironment(services));
  if (environment === undefined) return;
  const payload = await readPayload();
  const { kind, referenceId } = payload ?? {};
  const lineFor =
    payload &&
    targetLineFor(payload, payload.kind, ...placeOf(services, environment));
  const found = await askFind(
    {
      title: messages.title(environment.name, environment.stage),
      search: searchIn(services, { environment, kind: kind ?? "order" }),
      ...(kind !== undefined && { kind }),
      ...(referenceId !== undefined && { referenceId }),
    },
    lineFor ? ["write", ...actions] : actions,
    lineFor,
  );
  if (found === undefined) return;
  if (!found.ok) return notifyFailure(found, environment);
  const { action, resource } = found;
  switch (action) {
    case "write":
      if (
        payload &&
        lineFor &&
        (await payload.writeTargetLine(
          lineFor(resource.ref),
          emptyLineFor(payload, environment.name),
        ))
      )
        return;
      void window.showWarningMessage(messages.lineNotWritten);
      return;
    case "copy":
      await env.clipboard.writeText(resource.ref);
      void window.showInformationMessage(messages.referenceCopied);
      return;
    case "retrieve": {
      const failure = await retrieveIntoPayload(
        services,
        { environment, kind: resource.kind },
        resource.ref,
        targetLineFor(
          { targets: [], emptyTargetLines: [] },
          resource.kind,
          ...placeOf(services, environment),
        ),
      );
      if (failure) await notifyFailure(failure, environment);
    }
  }
}

/** The arguments of `targetLineFor`: one of several environments is named in the line. */
function placeOf(
  { environments }: Pick<Services, "environments">,
  { name }: Environment,
): [name: string, isOneOfSeveral: boolean] {
  return [name, environments.current().environments.length > 1];
}
