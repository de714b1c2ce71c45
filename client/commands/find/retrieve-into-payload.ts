import type { Kind } from "../../../cdp/kinds";
import { kindNames } from "../../../cdp/kinds";
import type { OpenedReader } from "../../live/reader";
import type { LiveResource } from "../../live/resource";
import { none, retrieve } from "../../live/retrieve";
import type { Destination } from "../../send/outcome";
import { withDelayedProgress } from "../../ui/progress";
import type { SearchFailure } from "../../dialogs/find/result-step";
import {
  openNewPayload,
  responseToPayload,
  type ConvertResponse,
} from "../../payloads/response-to-payload";

/**
 * Opens an order or item as it is now as a payload in an untitled file;
 * otherwise says why there is none.
 * @param saw is told what the file was made from
 */
export async function retrieveIntoPayload(
  open: (destination: Destination) => Promise<OpenedReader>,
  makePayload: ConvertResponse,
  destination: Destination,
  ref: string,
  lineFor: ((ref: string) => string) | undefined,
  saw: (live: LiveResource) => Promise<void>,
): Promise<SearchFailure | undefined> {
  const { environment, kind } = destination;
  const opened = await open(destination);
  if (opened.is === "closed") return opened;
  const retrieved = await withDelayedProgress(
    `Retrieving the ${kindNames[kind]} from ${environment.name}…`,
    (signal) => retrieve(opened.get(signal), environment.baseUrl, kind, ref),
  );
  if (retrieved.is === "none") return retrieved;
  const made = await responseToPayload(makePayload, retrieved.live.text);
  if (made === "server")
    return { is: "closed", reason: { code: "unchecked" } };
  if (typeof made === "string" || !isFor(made.text, kind, ref))
    return none("unreadable");
  await saw(retrieved.live);
  const line = lineFor?.(ref);
  await openNewPayload(
    line === undefined ? made.text : made.text.replace(/^.*/, line),
  );
  return undefined;
}

/** Whether its target line is that of what was asked for. */
function isFor(text: string, kind: Kind, ref: string): boolean {
  const line = `// @${kind} ${ref}\n`.toLowerCase();
  return text.slice(0, line.length).toLowerCase() === line;
}
