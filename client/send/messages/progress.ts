import { counted } from "../many/counts";
import type { Progress } from "../many/services";

/** `12 of 500`, and a countdown where the server asked to wait. */
export function progressMessage({ done, of, waitMs }: Progress): string {
  const where = `${done} of ${of}`;
  if (waitMs === undefined) return where;
  const seconds = Math.ceil(waitMs / 1000);
  const minutes = Math.floor(seconds / 60);
  const left =
    minutes === 0
      ? counted(seconds, "second")
      : `${minutes}:${`${seconds % 60}`.padStart(2, "0")} minutes`;
  return `${where}; the server asks to wait, ${left} left`;
}
