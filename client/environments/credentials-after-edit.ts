import { sameName, type Environment } from "./environment";

/**
 * Says what happens to an environment's credentials when it is edited: they
 * are kept under its name for one origin, and must go to no other.
 */
export function credentialsAfterEdit(
  before: Environment,
  after: Pick<Environment, "name" | "baseUrl">,
): "keep" | "move" | "ask" {
  if (new URL(before.baseUrl).origin !== new URL(after.baseUrl).origin)
    return "ask";
  return sameName(before.name, after.name) ? "keep" : "move";
}
