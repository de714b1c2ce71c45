import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * A temporary folder and the processes that work in it. Both go when it is
 * removed, or when this process ends, however it ends.
 */
export interface Scratch {
  readonly folder: string;
  /** Takes over a process that leads its own group (`detached: true`). */
  adopt(pid: number): void;
  remove(): Promise<void>;
}

export function createScratch(parent = tmpdir()): Scratch {
  const folder = mkdtempSync(join(parent, "cdp-order-"));
  const reaper = spawn(
    process.execPath,
    [join(__dirname, "reaper.cjs"), folder],
    { detached: true, stdio: ["pipe", "ignore", "inherit"] },
  );
  const gone = once(reaper, "exit");
  return {
    folder,
    adopt: (pid) => {
      reaper.stdin.write(`${pid}\n`);
    },
    remove: async () => {
      reaper.stdin.end();
      await gone;
    },
  };
}
