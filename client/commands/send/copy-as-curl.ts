import {
  openedPayload,
  payloadFrom,
  uriOf,
} from "../../payloads/payload-document";
import { makeUpdate } from "../../send/update";
import { copyAsCurl } from "./copy-command-line";
import type { SendServices } from "./send-services";

/** "CDP: Copy as cURL…" */
export async function copyPayloadAsCurl(
  { ports, isLocked }: Pick<SendServices, "ports" | "isLocked">,
  argument?: unknown,
): Promise<void> {
  const document = await openedPayload(uriOf(argument));
  const made = await makeUpdate(
    ports,
    document && payloadFrom(document, isLocked),
  );
  await copyAsCurl(made.ok ? { ok: true, request: made.update.request } : made);
}
