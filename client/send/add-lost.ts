import { livePath } from "../compare/live-path";
import { checkPayload } from "./check-payload";
import { failure, type Failure } from "./outcome";
import type { Compared } from "./review";
import type { SendServices } from "./services";
import { buildUpdate, type Origin, type Update } from "./update";

/** How many attributes of the live resource a file got, and how many it could not get. */
export interface Addition {
  readonly added: number;
  readonly notAdded: number;
}

export type AdditionResult =
  | { readonly ok: true; readonly update: Update; readonly addition: Addition }
  | Failure;

/** Writes what an update may lose into its file, and makes the update of that. Sends nothing. */
export async function addLost(
  services: Pick<SendServices, "insert" | "prepare">,
  update: Update,
  origin: Extract<Origin, { readonly cause: "send" }>,
  { live, comparison: { lost } }: Compared,
): Promise<AdditionResult> {
  const { file, version } = origin;
  const { destination, attributes, ref } = update;
  const { kind } = destination;
  const inserted = await services.insert(
    file.uri,
    live.text,
    lost.map(({ path }) => ({
      path,
      from: livePath(kind, live.attributes, attributes, path),
    })),
  );
  if (inserted === undefined) return failure({ code: "unchecked" });
  const { edits, notInserted } = inserted;
  if (inserted.version !== version || file.version() !== version)
    return failure({ code: "textChanged" });
  if (edits.length > 0 && !(await file.applyEdits(edits, version)))
    return failure({ code: "notEditable" });
  const checked = await checkPayload(services, file);
  if (!checked.ok) return checked;
  const { payload } = checked;
  if (payload.kind !== kind) return failure({ code: "textChanged" });
  const made = buildUpdate(destination, ref, payload, {
    ...origin,
    version: payload.version,
  });
  if (!made.ok) return made;
  const addition = {
    added: lost.length - notInserted,
    notAdded: notInserted,
  };
  return { ok: true, update: made.update, addition };
}
