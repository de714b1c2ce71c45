import { askTarget } from "../../dialogs/ask-target";
import type { SendPorts } from "../../send/ports";
import { notifyFailure, searchIn, type SearchServices } from "./search";

/** Asks for the target of a payload that has none. */
export function askTargetIn(services: SearchServices): SendPorts["askTarget"] {
  return async (destination, lineFor, referenceId) => {
    const asked = await askTarget(destination, lineFor, {
      search: searchIn(services, destination),
      ...(referenceId !== undefined && { referenceId }),
    });
    if (asked === undefined || !("is" in asked)) return asked;
    void notifyFailure(asked, destination.environment);
    return undefined;
  };
}
