import { readdir } from "node:fs/promises";
import { withFallback } from "../../async/with-fallback";
import { watchHistory } from "./watch";

/**
 * Tells once that a history has entries: after a while if it has them now, or
 * when the first comes, of whichever window.
 * @returns what stops it
 */
export function onFirstEntry(
  folder: string,
  afterMs: number,
  onEntry: () => void,
): () => void {
  let isTold = false;
  const look = async () => {
    const names = await withFallback([], () => readdir(folder));
    if (names.length === 0 || isTold) return;
    isTold = true;
    stop();
    onEntry();
  };
  const timer = setTimeout(() => void look(), afterMs);
  const stopWatching = watchHistory(folder, () => void look());
  const stop = () => {
    clearTimeout(timer);
    stopWatching();
  };
  return stop;
}
