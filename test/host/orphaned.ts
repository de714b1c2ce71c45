import { readFileSync } from "node:fs";

/**
 * Calls back once the process that started this one is gone, or the one that
 * started that: npm, behind its shell. Reads /proc, so on Linux only.
 */
export function whenOrphaned(callback: () => void): void {
  const parents = lineage();
  const timer = setInterval(() => {
    if (lineage() === parents) return;
    clearInterval(timer);
    callback();
  }, 500).unref();
}

function lineage(): string {
  const parent = process.ppid;
  try {
    const status = readFileSync(`/proc/${parent}/status`, "utf8");
    return `${parent} ${/^PPid:.*$/m.exec(status)?.[0] ?? ""}`;
  } catch {
    return "gone";
  }
}
