import type { MessageConnection } from "vscode-jsonrpc";
import type {
  DidChangeConfigurationParams,
  InitializeParams,
  MessageType,
} from "vscode-languageserver-protocol";
import { initializeResult } from "../capabilities";
import { environmentsNotification } from "../protocol";
import { quietly } from "../ignore-rejection";
import type { Session } from "../session";
import { parseSettings, section } from "../check/settings";
import {
  parseEnvironments,
  parseInitializationOptions,
} from "./initialization-options";
import { settingsReport } from "../settings-report";

/**
 * The client's greeting, and the settings and environments that it tells then
 * and later.
 * @param changed when problems may be others than before
 */
export function serveSettings(
  connection: MessageConnection,
  session: Session,
  changed: () => void,
): void {
  const tell = (method: string) => (message: string) => {
    quietly(connection.sendNotification(method, { type: warning, message }));
  };
  const report = settingsReport({
    show: tell("window/showMessage"),
    log: tell("window/logMessage"),
  });

  connection.onRequest("initialize", (params: InitializeParams) => {
    const options = parseInitializationOptions(params.initializationOptions);
    session.meet(params.capabilities, options);
    session.configure(options.settings);
    session.knowEnvironments(options.environments);
    report({ [section]: options.given });
    return initializeResult;
  });

  connection.onNotification("initialized", () => {
    const { didChangeConfiguration } = session.capabilities.workspace ?? {};
    if (!didChangeConfiguration?.dynamicRegistration) return;
    const method = "workspace/didChangeConfiguration";
    const registerOptions = { section };
    quietly(
      connection.sendRequest("client/registerCapability", {
        registrations: [{ id: method, method, registerOptions }],
      }),
    );
  });

  connection.onNotification(
    "workspace/didChangeConfiguration",
    (params: DidChangeConfigurationParams) => {
      session.configure(parseSettings(params.settings));
      report(params.settings);
      changed();
      if (session.capabilities.workspace?.inlayHint?.refreshSupport) {
        quietly(connection.sendRequest("workspace/inlayHint/refresh"));
      }
    },
  );

  connection.onNotification(environmentsNotification, (params: unknown) => {
    session.knowEnvironments(parseEnvironments(params));
    changed();
  });
}

const warning = 2 satisfies MessageType;
