import {
  openedPayload,
  payloadFrom,
  uriOf,
} from "../../payloads/payload-document";
import { revealFirstProblem } from "./reveal-first-problem";
import { sendDocument } from "./send-update";
import type { SendServices } from "./send-services";
import { showPreview } from "./show-preview";

/** "CDP: Preview Update" */
export async function previewUpdate(
  services: SendServices,
  argument?: unknown,
): Promise<void> {
  const document = await openedPayload(uriOf(argument));
  const preview = await services.sending.preview(
    document && payloadFrom(document, services.isLocked),
  );
  const shown = preview.ok ? preview.update.destination.environment : undefined;
  await showPreview(services, preview, () =>
    sendDocument(services, document, shown),
  );
  if (document && !preview.ok)
    await revealFirstProblem(document, preview.reason);
}
