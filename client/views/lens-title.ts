import type { Described } from "../language-client/protocol";
import type { Environment } from "../environments/environment";
import { targetFor } from "../send/target";
import { lensTitles } from "./messages";

export function lensTitle(
  { kind, targets }: Pick<Described, "kind" | "targets">,
  environment: Environment | undefined,
  isTrusted: boolean,
): string {
  if (!isTrusted) return lensTitles.untrusted(kind);
  if (environment === undefined) return lensTitles.noEnvironment(kind);
  const target = targetFor(targets, kind, environment.name);
  return lensTitles.send(
    environment,
    target.ok
      ? lensTitles.found(kind, target.ref)
      : lensTitles[target.reason](kind),
  );
}
