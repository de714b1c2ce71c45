import { check } from "../../../server/check/check";
import type { Settings } from "../../../server/check/settings";
import { createDocuments, type Documents } from "../../../server/documents";
import { createGuard } from "../../../server/guard";
import { createSession } from "../../../server/session";

/** The server's documents by these settings, without a connection. */
export function documentsWith(
  problems: Settings["problems"] = {},
  environments?: readonly string[],
): Documents {
  const session = createSession();
  session.setSettings({ problems });
  session.setEnvironments(environments);
  const guard = createGuard({
    error(message) {
      throw new Error(message);
    },
  });
  return createDocuments(session, check, guard);
}
