import { env, window, workspace } from "vscode";
import type { Environment } from "../../environments/environment";
import type { EnvironmentStore } from "../../environments/environment-store";
import { createFinder, type FinderParts } from "./search";
import type { LanguageServer } from "../../language-client/language-server";
import {
  activePayload,
  type ActivePayload,
} from "../../payloads/active-payload";
import { retrieveIntoPayload } from "./retrieve-into-payload";
import type { NotSentReason } from "../../send/outcome";
import type { SeenResources } from "../../send/seen";
import type { SendPorts } from "../../send/ports";
import { targetLineFor } from "../../send/target";
import { askFind, type ChosenAction } from "../../dialogs/find/find-dialog";
import { askTarget } from "../../dialogs/ask-target";

export interface FindCommands {
  /** "CDP: Find Order…" */
  readonly findOrder: () => Promise<void>;
  /** "CDP: Retrieve into Payload" */
  readonly retrieve: () => Promise<void>;
  readonly askTarget: SendPorts["askTarget"];
}

export function findCommands(
  parts: FinderParts & {
    readonly server: LanguageServer;
    readonly store: EnvironmentStore;
    readonly seen: SeenResources;
  },
): FindCommands {
  const { server, store, seen } = parts;
  const finder = createFinder(parts);
  const refuse = (reason: NotSentReason) =>
    finder.tell({ is: "closed", reason });

  async function findThen(
    actions: readonly ChosenAction["action"][],
    read: () => Promise<ActivePayload | undefined>,
  ): Promise<void> {
    if (!workspace.isTrusted) return refuse({ code: "untrusted" });
    const { active: environment, faults } = store.current();
    if (environment === undefined)
      return refuse({ code: "noEnvironment", faults });
    const payload = await read();
    const { kind, targets = [], referenceId } = payload ?? {};
    const lineFor =
      kind && targetLineFor(targets, kind, ...placeOf(environment));
    const found = await askFind(
      {
        title: `Find in ${environment.name} (${environment.stage})`,
        search: finder.searchIn({ environment, kind: kind ?? "order" }),
        ...(kind !== undefined && { kind }),
        ...(referenceId !== undefined && { referenceId }),
      },
      lineFor ? ["write", ...actions] : actions,
      lineFor,
    );
    if (found === undefined) return;
    if (found.is !== "action") return finder.tell(found, environment);
    return act(found, environment, payload, lineFor);
  }

  async function act(
    { action, chosen: { kind, ref } }: ChosenAction,
    environment: Environment,
    payload: ActivePayload | undefined,
    lineFor: ((ref: string) => string) | undefined,
  ): Promise<void> {
    switch (action) {
      case "write":
        if (await payload?.writeTargetLine(lineFor?.(ref) ?? "")) return;
        void window.showWarningMessage(
          "The target line was not written: the file was changed meanwhile, or it cannot be written.",
        );
        return;
      case "copy":
        await env.clipboard.writeText(ref);
        void window.showInformationMessage("The reference was copied.");
        return;
      case "retrieve": {
        const failure = await retrieveIntoPayload(
          finder.open,
          server.payloadOfAnswer,
          { environment, kind },
          ref,
          targetLineFor([], kind, ...placeOf(environment)),
          async ({ modifiedAt }) => {
            if (modifiedAt !== undefined)
              await seen.remember(environment, kind, ref, modifiedAt);
          },
        );
        if (failure) await finder.tell(failure, environment);
      }
    }
  }

  /** A line of an environment that is one of several names it. */
  function placeOf({ name }: Environment): [string, boolean] {
    return [name, store.current().environments.length > 1];
  }

  return {
    findOrder: () =>
      findThen(["retrieve", "copy"], () => activePayload(server.prepare)),
    retrieve: () => findThen(["retrieve"], () => Promise.resolve(undefined)),
    async askTarget(destination, lineFor, referenceId) {
      const asked = await askTarget(destination, lineFor, {
        search: finder.searchIn(destination),
        ...(referenceId !== undefined && { referenceId }),
      });
      if (asked === undefined || !("is" in asked)) return asked;
      void finder.tell(asked, destination.environment);
      return undefined;
    },
  };
}
