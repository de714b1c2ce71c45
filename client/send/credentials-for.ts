import type { Credentials } from "../environments/credentials";
import { notSent, type About, type NotSent } from "./outcome";
import type { SendPorts } from "./ports";

/** Those that are kept for an environment; the user is asked where there are none. */
export async function credentialsFor(
  ports: Pick<SendPorts, "findCredentials" | "askCredentials">,
  about: About,
): Promise<Credentials | NotSent> {
  const found = await ports.findCredentials(about.environment);
  if (found.is === "found") return found.credentials;
  const asked =
    found.is === "unavailable"
      ? undefined
      : await ports.askCredentials(about.environment);
  return asked ?? notSent({ reason: "noCredentials", about, lack: found.is });
}
