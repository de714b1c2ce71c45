import type { EntryEnd, HistoryEntry } from "./entry";

/**
 * What of an entry goes to the disk. Where bodies are not kept, no text of an
 * order does. An answer is cut after a million characters; what was there
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
  if (end.is === "underWay") return end;
  const { answer, ...rest } = end;
  return {
    ...rest,
    ...(keepBodies && answer !== undefined && { answer: shortened(answer) }),
  };
}

function shortened(answer: string): string {
  return answer.length <= longest
    ? answer
    : `${answer.slice(0, longest)}\n[The rest of the answer was not kept: ${longest} of ${answer.length} characters are here.]\n`;
}

const longest = 1_000_000;
