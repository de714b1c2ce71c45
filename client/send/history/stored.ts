import { cutMessage } from "./messages";
import type { EntryEnd, HistoryEntry } from "./entry";

/**
 * The part of an entry that goes to the disk. Where bodies are not kept, no text of an
 * order does. A response is cut after a million characters; what was there
 * before is never cut, since an undo needs the whole of it.
 */
export function stored(entry: HistoryEntry, keepBodies: boolean): HistoryEntry {
  const { sent, before, end, ...rest } = entry;
  return {
    ...rest,
    ...(keepBodies && sent !== undefined && { sent }),
    ...(keepBodies && before !== undefined && { before }),
    end: storedEnd(end, keepBodies),
  };
}

function storedEnd(end: EntryEnd, keepBodies: boolean): EntryEnd {
  if (end.status === "inProgress") return end;
  const { response, ...rest } = end;
  return {
    ...rest,
    ...(keepBodies &&
      response !== undefined && { response: shortened(response) }),
  };
}

function shortened(response: string): string {
  return response.length <= longest
    ? response
    : `${response.slice(0, longest)}\n${cutMessage(longest, response.length)}\n`;
}

const longest = 1_000_000;
