import { watch } from "node:fs";
import { mkdir } from "node:fs/promises";
import { withFallback } from "../../async/with-fallback";

/**
 * Tells when entries come, end or go, in this window or another. Where the
 * folder cannot be watched, nothing is told.
 * @returns what stops it
 */
export function watchHistory(folder: string, onChange: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  let told = -Infinity;
  let stop: () => void = () => undefined;
  let stopped = false;
  void withFallback(undefined, async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const watcher = watch(folder, { persistent: false }, (event) => {
      // Files come and go by renames; a heartbeat is a change.
      if (event !== "rename") return;
      const pause = told + pauseMs - performance.now();
      timer ??= setTimeout(notify, Math.max(restMs, pause));
    });
    watcher.on("error", () => {
      watcher.close();
    });
    stop = () => {
      watcher.close();
    };
    if (stopped) stop();
    return undefined;
  });
  const notify = () => {
    timer = undefined;
    told = performance.now();
    onChange();
  };
  return () => {
    stopped = true;
    clearTimeout(timer);
    stop();
  };
}

/** Milliseconds: one update is several renames. */
const restMs = 150;

/** Many files are many updates, and whoever is told reads all of them. */
const pauseMs = 1000;
