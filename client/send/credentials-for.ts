import type { Credentials } from "../environments/credentials";
import { notSent, type Destination, type NotSent } from "./outcome";
import type { SendPorts } from "./ports";

/** Those that are kept for an environment; the user is asked where there are none. */
export async function credentialsFor(
  ports: Pick<SendPorts, "findCredentials" | "askCredentials">,
  destination: Destination,
): Promise<Credentials | NotSent> {
  const found = await ports.findCredentials(destination.environment);
  if (found.is === "found") return found.credentials;
  const asked =
    found.is === "unavailable"
      ? undefined
      : await ports.askCredentials(destination.environment);
  return (
    asked ?? notSent({ code: "noCredentials", destination, lack: found.is })
  );
}
