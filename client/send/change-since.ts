import { sameEnvironment } from "../environments/environment";
import type { About, Hindrance } from "./outcome";
import type { SendPorts } from "./ports";

/** The text is captured; who may send it, and where it goes, must still be so. */
export function changeSince(
  ports: Pick<SendPorts, "isTrusted" | "environments">,
  { environment }: Pick<About, "environment">,
): Hindrance | undefined {
  if (!ports.isTrusted()) return untrusted;
  const { environments } = ports.environments();
  return environments.some((one) => sameEnvironment(one, environment))
    ? undefined
    : { reason: "changed", what: "environment" };
}

export const untrusted: Hindrance = { reason: "untrusted" };
