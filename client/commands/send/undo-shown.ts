import { uriOf } from "../../payloads/payload-document";
import type { SendServices } from "./send-services";
import { undoUpdate } from "./undo-update";

/** "Undo Update" of a comparison */
export async function undoShown(
  services: SendServices,
  argument?: unknown,
): Promise<void> {
  const { origin } = services.comparisons.updateOf(uriOf(argument)) ?? {};
  if (origin?.cause === "undo") await undoUpdate(services, origin.entry);
}
