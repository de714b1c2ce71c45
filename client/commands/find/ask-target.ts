import { askTarget } from "../../dialogs/ask-target";
import type { SendServices } from "../../send/services";
import { searchIn, type SearchServices } from "./search";
import { notifyFailure } from "../environments/open-environment";

/** Asks for the target of a payload that has none. */
export function askTargetIn(
  services: SearchServices,
): SendServices["askTarget"] {
  return async (destination, lineFor, referenceId) => {
    const asked = await askTarget(destination, lineFor, {
      search: searchIn(services, destination),
      ...(referenceId !== undefined && { referenceId }),
    });
    if (asked === undefined) return undefined;
    if (asked.ok) return asked.target;
    void notifyFailure(asked, destination.environment);
    return undefined;
  };
}
