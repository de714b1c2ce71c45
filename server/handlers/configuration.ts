import {
  DidChangeConfigurationNotification,
  MessageType,
  ShowMessageNotification,
} from "vscode-languageserver";
import { initializeResult } from "../capabilities";
import { parseSettings, section } from "../check/settings";
import { environmentsNotification } from "../protocol";
import { ignoreRejection } from "./ignore-rejection";
import {
  parseEnvironments,
  parseInitializationOptions,
} from "./initialization-options";
import type { ServerContext } from "./server-context";
import { settingsReport } from "./settings-report";

/**
 * The client's greeting, and the settings and environments that it names then
 * and later.
 * @param changed when problems may be others than before
 */
export function registerConfiguration(
  { connection, session, guard }: ServerContext,
  changed: () => void,
): void {
  const report = settingsReport({
    notify: (message) => {
      ignoreRejection(
        connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Warning,
          message,
        }),
      );
    },
    log: (message) => {
      connection.console.warn(message);
    },
  });

  connection.onInitialize(
    guard.request("initialize", ({ capabilities, initializationOptions }) => {
      const { given, settings, environments, documentation, ...commands } =
        parseInitializationOptions(initializationOptions);
      session.initialize({
        capabilities,
        commands,
        documentation,
        settings,
        environments,
      });
      report({ [section]: given });
      return initializeResult();
    }),
  );

  connection.onInitialized(
    guard.task("initialized", () => {
      const { didChangeConfiguration } = session.capabilities.workspace ?? {};
      if (!didChangeConfiguration?.dynamicRegistration) return;
      ignoreRejection(
        connection.client.register(DidChangeConfigurationNotification.type, {
          section,
        }),
      );
    }),
  );

  connection.onDidChangeConfiguration(
    guard.task("workspace/didChangeConfiguration", ({ settings }) => {
      session.setSettings(parseSettings(settings));
      report(settings);
      changed();
      if (session.capabilities.workspace?.inlayHint?.refreshSupport)
        ignoreRejection(connection.languages.inlayHint.refresh());
    }),
  );

  connection.onNotification(
    environmentsNotification,
    guard.task(environmentsNotification.method, (params) => {
      session.setEnvironments(parseEnvironments(params));
      changed();
    }),
  );
}
