import { sameEnvironment, type Environment } from "../environments/environment";
import type { NotSentReason } from "./outcome";
import type { SendServices } from "./services";

/** The text is captured; who may send it, and where it goes, must still be so. */
export function failedPrecondition(
  services: Pick<SendServices, "isTrusted" | "environments">,
  environment: Environment,
): NotSentReason | undefined {
  if (!services.isTrusted()) return { code: "untrusted" };
  const { environments } = services.environments();
  return environments.some((one) => sameEnvironment(one, environment))
    ? undefined
    : { code: "environmentChanged" };
}
