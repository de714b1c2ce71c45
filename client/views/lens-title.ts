import type { Described } from "../language-client/protocol";
import type { Environment } from "../environments/environment";
import { kindNames } from "../../cdp/kinds";
import { shortRef } from "../../cdp/refs";
import { targetFor } from "../send/target";

/** What the lens above a payload says; only checked names and references are in it. */
export function lensTitle(
  { kind, targets }: Pick<Described, "kind" | "targets">,
  environment: Environment | undefined,
  isTrusted: boolean,
): string {
  const name = kindNames[kind];
  if (!isTrusted) return `Trust this folder to send the ${name}`;
  if (environment === undefined)
    return `Select an environment to send this ${name} to`;
  const place = `Send to ${environment.name} (${environment.stage})`;
  const target = targetFor(targets, kind, environment.name);
  switch (target.is) {
    case "found":
      return `${place}: ${name} ${shortRef(target.ref)}`;
    case "none":
      return `${place}: ${name} without a target yet`;
    case "ambiguous":
      return `${place}: ${name} with two targets`;
  }
}
