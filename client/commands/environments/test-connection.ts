import { window } from "vscode";
import { find } from "../../live/find";
import { withDelayedProgress } from "../../ui/progress";
import { notifyFailure, openEnvironment } from "./open-environment";
import { messages } from "../messages/environments";
import type { Services } from "../services";
import { pickConfigured } from "./pick-configured";

/**
 * "CDP: Test Connection…": searches for orders that nobody has, which an
 * environment answers with an empty list.
 * @param name of an environment; without it, the user selects one
 */
export async function testConnection(
  services: Pick<Services, "environments" | "credentials" | "exchange">,
  name?: unknown,
): Promise<void> {
  const { environments } = services.environments.current();
  const environment =
    environments.find((one) => one.name === name) ??
    (await pickConfigured(services, messages.testTitle, [
      "settings",
      "sandbox",
    ]));
  if (environment === undefined) return;
  const opened = await openEnvironment(services, {
    environment,
    kind: "order",
  });
  if (!opened.ok) return notifyFailure(opened, environment);
  const result = await withDelayedProgress(
    messages.testing(environment.name),
    (signal) => find(opened.get(signal), environment.baseUrl, query, page),
  );
  if (!result.ok) return notifyFailure(result, environment);
  void window.showInformationMessage(messages.connected(environment.name));
}

const query = {
  by: "referenceId",
  value: "cdp-order-payloads-connection-test",
} as const;
const page = { offset: 0, limit: 1 };
