import { watch } from "node:fs";
import { mkdir } from "node:fs/promises";
import { slowingThrottle } from "../../async/slowing-throttle";
import { withFallback } from "../../async/with-fallback";

/**
 * Tells when entries come, end or go, in this window or another; of many in a
 * row less often, for whoever is told looks at all of them. Where the folder
 * cannot be watched, nothing is told.
 * @returns what stops it
 */
export function watchHistory(folder: string, onChange: () => void): () => void {
  const throttle = slowingThrottle(onChange);
  let stop: () => void = () => undefined;
  let stopped = false;
  void withFallback(undefined, async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const watcher = watch(folder, { persistent: false }, (event) => {
      // Files come and go by renames; a heartbeat is a change.
      if (event === "rename") throttle.call();
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
  return () => {
    stopped = true;
    throttle.cancel();
    stop();
  };
}
