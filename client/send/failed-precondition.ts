import { sameEnvironment } from "../environments/environment";
import type { Destination, NotSentReason } from "./outcome";
import type { SendPorts } from "./ports";

/** The text is captured; who may send it, and where it goes, must still be so. */
export function failedPrecondition(
  ports: Pick<SendPorts, "isTrusted" | "environments">,
  { environment }: Pick<Destination, "environment">,
): NotSentReason | undefined {
  if (!ports.isTrusted()) return untrusted;
  const { environments } = ports.environments();
  return environments.some((one) => sameEnvironment(one, environment))
    ? undefined
    : { code: "changed", what: "environment" };
}

export const untrusted: NotSentReason = { code: "untrusted" };
