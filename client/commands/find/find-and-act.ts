import { env, window, workspace } from "vscode";
import { kinds, type Kind } from "../../../cdp/kinds";
import { askFind, type ChosenAction } from "../../dialogs/find/find-dialog";
import type { VersionChoice } from "../../dialogs/find/version-step";
import type { Environment } from "../../environments/environment";
import {
  activePayload,
  type ActivePayload,
} from "../../payloads/active-payload";
import {
  emptyLineFor,
  refLineFor,
  targetLine,
  targetLineFor,
} from "../../send/target";
import { selectEnvironment } from "../environments/select-environment";
import { messages } from "../messages/find";
import type { Services } from "../services";
import { retrieveIntoPayload } from "./retrieve-into-payload";
import { searchIn, type SearchServices } from "./search";
import { notifyFailure } from "../environments/open-environment";

export type FindServices = SearchServices &
  Pick<Services, "environments" | "isLocked" | "sandbox" | "server" | "seen">;

/**
 * Finds an order or item in the active environment, asks what to do with it,
 * and does it.
 * @param purpose what is found can be the target of the active payload; otherwise only the version of the API is that of its file
 */
export async function findAndAct(
  services: FindServices,
  actions: readonly ChosenAction["action"][],
  purpose?: "activePayload",
): Promise<void> {
  if (!workspace.isTrusted)
    return notifyFailure({ ok: false, reason: { code: "untrusted" } });
  const environment =
    services.environments.current().active ??
    (await selectEnvironment(services));
  if (environment === undefined) return;
  const active = await activePayload(
    services.server.prepare,
    services.isLocked,
  );
  const payload = purpose === undefined ? undefined : active;
  const { kind, referenceId } = payload ?? {};
  const line = payload && lineIn(payload, ...placeOf(services, environment));
  const lineFor = line?.text;
  const found = await askFind(
    {
      title: messages.title(environment.name, environment.stage),
      version: versionFor(services, environment, active?.kind),
      search: searchIn(services, { environment, kind: kind ?? "order" }),
      ...(kind !== undefined && { kind }),
      ...(referenceId !== undefined && { referenceId }),
    },
    line ? [line.action, ...actions] : actions,
    lineFor,
  );
  if (found === undefined) return;
  if (!found.ok) return notifyFailure(found, environment);
  const { action, resource } = found;
  switch (action) {
    case "write":
    case "replace":
      if (
        line &&
        (await payload.writeTargetLine(line.text(resource.ref), line.replaced))
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
          { targets: [], replaceableTargetLines: [] },
          resource.kind,
          ...placeOf(services, environment),
        ),
      );
      if (failure) await notifyFailure(failure, environment);
    }
  }
}

/**
 * Where the payload's target line goes: in the place of one that gives another
 * reference, unless that one serves other environments too.
 */
function lineIn(
  payload: ActivePayload,
  environment: string,
  isOneOfSeveral: boolean,
) {
  const { kind } = payload;
  const text = targetLineFor(payload, kind, environment, isOneOfSeveral);
  const given = refLineFor(payload, environment);
  if (given && (text === undefined || !isOneOfSeveral))
    return {
      action: "replace",
      text: targetLine(kind, given.environment),
      replaced: given,
    } as const;
  return (
    text &&
    ({
      action: "write",
      text,
      replaced: emptyLineFor(payload, environment),
    } as const)
  );
}

/** That of the file, or else what the user chose for the environment before. */
function versionFor(
  { environments }: Pick<Services, "environments">,
  environment: Environment,
  kind: Kind | undefined,
): VersionChoice {
  if (kind !== undefined) return { current: () => kinds[kind].version };
  return {
    current: () => environments.apiVersionOf(environment),
    choose: (version) => {
      environments.rememberApiVersion(environment, version);
    },
  };
}

/** The arguments of `targetLineFor`: one of several environments is named in the line. */
function placeOf(
  { environments }: Pick<Services, "environments">,
  { name }: Environment,
): [name: string, isOneOfSeveral: boolean] {
  return [name, environments.current().environments.length > 1];
}
