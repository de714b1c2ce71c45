import { DidChangeConfigurationNotification } from "vscode-languageserver";
import { initializeResult } from "../capabilities";
import { parseSettings, section } from "../check/settings";
import { environmentsNotification } from "../protocol";
import { registerDocumentSettings } from "./document-settings";
import { ignoreRejection } from "./ignore-rejection";
import {
  parseEnvironments,
  parseInitializationOptions,
} from "./initialization-options";
import { notifySettings } from "./notify-settings";
import type { ServerContext } from "./server-context";
import { settingsReport } from "./settings-report";

/**
 * The client's greeting, and the settings and environments that it names then
 * and later.
 * @param changed when problems may be others than before
 */
export function registerConfiguration(
  server: ServerContext,
  changed: () => void,
): void {
  const { connection, session, guard } = server;
  /** Of the client, for all documents. */
  let given: unknown;
  const report = settingsReport({
    notify: (message, keys) => {
      ignoreRejection(notifySettings(server, message, keys));
    },
    log: (message) => {
      connection.console.warn(message);
    },
  });
  const reportAll = () => {
    report([given, ...documentSettings.given()]);
  };
  const refresh = () => {
    changed();
    if (session.capabilities.workspace?.inlayHint?.refreshSupport)
      ignoreRejection(connection.languages.inlayHint.refresh());
  };
  const documentSettings = registerDocumentSettings(server, (isChanged) => {
    if (isChanged) refresh();
    reportAll();
  });

  connection.onInitialize(
    guard.initialize(({ capabilities, initializationOptions }) => {
      const {
        given: options,
        settings,
        environments,
        documentation,
        opensSettings,
        ...commands
      } = parseInitializationOptions(initializationOptions);
      session.initialize({
        capabilities,
        commands,
        documentation,
        opensSettings,
        settings,
        environments,
      });
      given = { [section]: options };
      reportAll();
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
      const isChanged = session.setSettings(parseSettings(settings));
      given = settings;
      reportAll();
      // A client sends them as soon as it is asked to tell changes, too.
      if (isChanged) refresh();
      documentSettings.refresh();
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
