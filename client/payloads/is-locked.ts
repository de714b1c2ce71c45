import { stat } from "node:fs/promises";
import { withFallback } from "../async/with-fallback";

/** Whether a file's owner may not write it: what `files.readonlyFromPermissions` goes by. */
export function isLocked(path: string): Promise<boolean> {
  return withFallback(
    false, // a file that is not saved yet
    async () => ((await stat(path)).mode & 0o200) === 0,
  );
}
