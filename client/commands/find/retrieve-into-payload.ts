import { kindLines, kinds, type Kind } from "../../../cdp/kinds";
import type { SearchFailure } from "../../dialogs/find/result-step";
import { retrieve, retrieveFailure } from "../../live/retrieve";
import {
  openNewPayload,
  responseToPayload,
} from "../../payloads/response-to-payload";
import type { Destination } from "../../send/outcome";
import { withDelayedProgress } from "../../ui/progress";
import { messages } from "../messages/send";
import type { Services } from "../services";
import type { SearchServices } from "./search";
import { openEnvironment } from "../environments/open-environment";

/**
 * Opens the live order or item as a payload in an untitled file. Returns why
 * that was not possible.
 */
export async function retrieveIntoPayload(
  services: SearchServices & Pick<Services, "server" | "seen">,
  destination: Destination,
  ref: string,
  lineFor: ((ref: string) => string) | undefined,
): Promise<SearchFailure | undefined> {
  const { environment, kind } = destination;
  const opened = await openEnvironment(services, destination);
  if (!opened.ok) return opened;
  const retrieved = await withDelayedProgress(
    messages.retrieving(kind, environment.name),
    (signal) => retrieve(opened.get(signal), environment.baseUrl, kind, ref),
  );
  if (!retrieved.ok) return { ...retrieved, version: kinds[kind].version };
  const { text, modifiedAt } = retrieved.live;
  const { payloadOfResponse } = services.server;
  const converted = await responseToPayload(payloadOfResponse, text, {
    kind,
    ref,
  });
  if (!converted.ok && converted.reason === "server")
    return { ok: false, reason: { code: "unchecked" } };
  if (!converted.ok || !isFor(converted.text, kind, ref))
    return retrieveFailure("unreadable");
  if (modifiedAt !== undefined)
    await services.seen.remember(environment, kind, ref, modifiedAt);
  const line = lineFor?.(ref);
  await openNewPayload(
    line === undefined
      ? converted.text
      : converted.text.replace(/^\/\/ @order.*/m, line),
  );
  return undefined;
}

/** Whether a payload's first lines name what was asked for. */
function isFor(text: string, kind: Kind, ref: string): boolean {
  const lines = kindLines(kind, ref).toLowerCase();
  return text.slice(0, lines.length).toLowerCase() === lines;
}
